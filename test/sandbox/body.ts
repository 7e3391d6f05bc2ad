import type { Context } from 'hono';
import { z } from 'zod';

/** Reads the body and does something with it, or says what is wrong with it. No body is an empty one. */
export async function withBody<T>(c: Context, schema: z.ZodType<T>, act: (body: T) => Response | Promise<Response>) {
  const parsed = schema.safeParse(asJson((await c.req.text()) || '{}'));
  return parsed.success ? act(parsed.data) : c.json({ error: { message: z.prettifyError(parsed.error) } }, 400);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // which no schema takes
  }
}
