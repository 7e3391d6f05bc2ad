import { z } from 'zod';

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const isAddress = (text: string): boolean => ADDRESS.test(text.match(/^.*<([^<>]+)>$/)?.[1] ?? text);

const wrongAddress = 'The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.';
const address = z.string().refine(isAddress, wrongAddress);
const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1).max(50)], wrongAddress);
const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'Tags should only contain ASCII letters, numbers, underscores, or dashes.');

/** Resend's `POST /emails`, without attachments and scheduling. https://resend.com/docs/api-reference/emails/send-email */
export const mailSchema = z
  .strictObject({
    from: address,
    to: addresses,
    cc: addresses.optional(),
    bcc: addresses.optional(),
    reply_to: addresses.optional(),
    subject: z.string(),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.strictObject({ name: tagText, value: tagText })).optional(),
  })
  .refine((mail) => mail.html !== undefined || mail.text !== undefined, 'Missing `html` or `text` field.');

export type Mail = z.output<typeof mailSchema>;

/** `Ada <ada@example.com>` is `ada@example.com`. */
export const bareAddress = (text: string): string => (text.match(/<([^<>]+)>$/)?.[1] ?? text).toLowerCase();
