import { z } from 'zod';

const point = z.strictObject({ title: z.string().min(2).max(60), text: z.string().min(10) });

/** The text of a downgrade campaign in one market; the phones it compares are named by the page. */
export const campaignSchema = z.strictObject({
  headline: z.string().min(8).max(60),
  claim: z.string().min(10).max(130),
  intro: z.string().min(40),
  giveUp: z.array(point).min(3),
  keep: z.array(point).min(3),
  save: point,
  whenNew: point,
  questions: z.array(z.strictObject({ question: z.string().min(5), answer: z.string().min(20) })).min(2),
  searchTitle: z.string().min(10).max(65),
  searchDescription: z.string().min(30).max(160),
  action: z.string().min(4).max(32),
});

export type Campaign = z.infer<typeof campaignSchema>;
