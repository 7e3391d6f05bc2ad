import { z } from 'zod';
import { isId } from '../shared/id';
import { isLocal } from './zone';

/** The parts that revisions of campaigns are made of. Texts are texts: whatever looks like HTML in them comes out as it was typed. */

/** One line of text, without what nobody sees: controls, and marks that turn the direction of what follows. */
export const words = (least: number, most: number) =>
  z.string().trim().min(least).max(most).regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'holds a character that nobody can see');

export const slug = z.string().min(3).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');

export const modelId = z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)+$/);

/** An uploaded picture, as the house knows it. */
export const pictureId = z.string().refine((text) => isId('picture', text), 'is no uploaded picture');

/** A moment by a market's own clock: a date that there is, because one saved date that there is not would stop every page. */
export const localTime = z.string().refine(isLocal, 'is no date with a time of day');

/** Pages of a market that every market has. */
export const linkedPages = ['home', 'phones', 'premium', 'compare', 'quiz', 'phone', 'guarantee', 'returns'] as const;

/** Where a link leads, by what it means and never by an address: so it can be checked, and means the same in every market. */
export const linkTarget = z.union([
  z.strictObject({ model: modelId }),
  z.strictObject({ page: z.enum(linkedPages) }),
  z.strictObject({ campaign: slug }),
]);

export type LinkTarget = z.infer<typeof linkTarget>;

/** Says who says so: a figure or a quote without it is not published. */
export const source = z.strictObject({ title: words(3, 120), url: z.url({ protocol: /^https$/ }), date: z.iso.date() });
