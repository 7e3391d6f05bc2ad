import { z } from '@hono/zod-openapi';

const part = (description: string) => z.string().max(200).optional().openapi({ description });

/** An origin as requests carry it. Whatever is not of its form counts as left out: a mistyped link is no reason to refuse anything. */
export const originFields = {
  c: part('the campaign that led here'),
  ch: part('the channel of the link'),
  v: part('the variant that was shown'),
};
export const originSchema = z.object(originFields).openapi('Origin');
