import { z } from 'zod';

/** What a widget says of the challenge it saw solved. Cloudflare's is sealed; this one is read by whoever likes. */
const tokenSchema = z.strictObject({
  at: z.int(),
  hostname: z.string(),
  action: z.string().regex(/^[\w-]{0,32}$/),
  cdata: z.string().regex(/^[\w-]{0,255}$/),
  nonce: z.uuid(),
});

export type Token = z.output<typeof tokenSchema>;

const PREFIX = '0.';
const LONGEST = 2048;

/** As `widget.ts` writes them in a browser. */
export const written = (token: Token): string => PREFIX + btoa(JSON.stringify(token));

export function readToken(text: string): Token | null {
  if (!text.startsWith(PREFIX) || text.length > LONGEST) return null;
  try {
    return tokenSchema.safeParse(JSON.parse(atob(text.slice(PREFIX.length)))).data ?? null;
  } catch {
    return null;
  }
}
