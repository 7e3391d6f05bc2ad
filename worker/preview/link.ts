/** How long a link to a preview may be good, ms. */
export const lives = { '1h': 3_600_000, '1d': 86_400_000, '7d': 7 * 86_400_000 } as const;
export type Life = keyof typeof lives;

/** A link to a preview, without its secret, which nobody knows but whoever was given it. Moments in ms. */
export type PreviewLink = {
  readonly id: string;
  /** What it shows: a revision by its number, or what the schedule shows (null), as at a moment. */
  readonly number: number | null;
  readonly at: number;
  readonly madeAt: number;
  readonly madeBy: string;
  readonly expiresAt: number;
};
