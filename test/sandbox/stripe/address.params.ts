import { z } from 'zod';
import { text } from './params.ts';

export const address = z.strictObject({
  city: text().optional(),
  country: text()
    .refine((code) => /^[A-Z]{2}$/.test(code), 'Country must be a two-letter code (ISO 3166-1).')
    .optional(),
  line1: text().optional(),
  line2: z.string().optional(),
  postal_code: text().optional(),
  state: z.string().optional(),
});

export const shippingDetails = z.strictObject({
  address,
  name: text(),
  phone: z.string().optional(),
  carrier: text().optional(),
  tracking_number: text().optional(),
});
