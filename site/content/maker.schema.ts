import { z } from 'zod';
import { source } from './model.schema';

/** Somebody who answers for a product: name, postal address and an electronic one. */
const party = z.strictObject({
  name: z.string().min(3),
  /** Line by line, as on an envelope, without the country. */
  address: z.array(z.string().min(2)).min(2),
  /** ISO 3166-1. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** A page with a way to write to them, or an e-mail address. */
  contact: z.union([z.url({ protocol: /^https$/ }), z.email()]),
});

/**
 * Who makes the phones of a name. One YAML file a maker in `site/content/makers/`.
 * An offer in the EU names the manufacturer and, where it sits outside the Union, the one who is
 * responsible inside it: Regulation (EU) 2023/988, Art. 16 and 19.
 */
export const makerSchema = z
  .strictObject({
    /** As the models' `maker` says it. */
    name: z.string().min(2),
    manufacturer: party,
    /** Whether the manufacturer itself sits in the EU. */
    isInEu: z.boolean(),
    /** Absent where nobody could be named for certain: then nothing of this maker may be offered in the EU. */
    responsible: party.optional(),
    source,
  })
  .refine(({ isInEu, responsible }) => !(isInEu && responsible), { message: 'a manufacturer in the EU needs nobody else to be responsible', path: ['responsible'] });

export type Maker = z.infer<typeof makerSchema>;
