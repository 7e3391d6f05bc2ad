import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';

/**
 * Every expected failure the API can answer with, as RFC 9457 problems.
 * Clients branch on `type` (`/problems/{code}`), never on text; the pages have a
 * sentence for each code in each language.
 */
const shopProblems = {
  'invalid-request': { status: 400, title: 'The request is not of the expected form.' },
  'idempotency-key-missing': { status: 400, title: 'This call needs an Idempotency-Key of 16 to 64 characters.' },
  'signature-invalid': { status: 400, title: 'The signature does not match the message.' },
  'key-required': { status: 401, title: 'This call needs the key of those who run the shop.' },
  'origin-refused': { status: 403, title: 'Changes are accepted from the shop’s own pages only.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'unknown-market': { status: 404, title: 'The shop does not sell in this country.' },
  'unknown-offer': { status: 404, title: 'There is no such offer in this country.' },
  'unknown-order': { status: 404, title: 'No order has this link.' },
  'unknown-unit': { status: 404, title: 'No phone of ours has this code in this country.' },
  'unknown-voucher': { status: 404, title: 'No reduction has this code here.' },
  'unknown-line': { status: 404, title: 'The cart has no such line.' },
  'no-drop': { status: 404, title: 'No sale of Phones is planned in this country.' },
  'sold-out': { status: 409, title: 'Somebody else was quicker: it is sold out.' },
  'unit-gone': { status: 409, title: 'Somebody else was quicker: this very phone is taken.' },
  'price-changed': { status: 409, title: 'A price has changed since it was shown.' },
  'cart-full': { status: 409, title: 'A cart holds twenty kinds of phone at most.' },
  'cart-empty': { status: 409, title: 'The cart is empty.' },
  'voucher-not-yet': { status: 409, title: 'The time of this code has not come.' },
  'voucher-over': { status: 409, title: 'The time of this code is over.' },
  'voucher-not-for-these': { status: 409, title: 'The code is for nothing in the cart.' },
  'voucher-no-better': { status: 409, title: 'What is in the cart costs no more without this code.' },
  'limit-reached': { status: 409, title: 'Several unpaid orders wait under this e-mail address. Pay or cancel one of them first.' },
  'not-open': { status: 409, title: 'The sale is not open.' },
  'queue-first': { status: 409, title: 'People queue for this sale: this takes an admission of the queue, of the same customer.' },
  'already-queued': { status: 409, title: 'This customer has a place in the queue.' },
  'no-queue': { status: 409, title: 'Nobody queues: order directly.' },
  'not-human': { status: 403, title: 'The check for programs was not passed.' },
  'too-many': { status: 429, title: 'Too many requests from one address.' },
  'phone-limit': { status: 409, title: 'One Phone a customer in thirty days.' },
  'already-published': { status: 409, title: 'The drop is published; nothing about it changes any more.' },
  'no-legal-note': { status: 409, title: 'The market’s record has no dated legal note: no drop opens there.' },
  'floor-not-met': { status: 409, title: 'Some units do not meet the floor.' },
  'unknown-drop': { status: 404, title: 'There is no such drop.' },
  'idempotency-key-reused': { status: 409, title: 'This Idempotency-Key was used for another request.' },
  'order-closed': { status: 409, title: 'The order can no longer be paid.' },
  'already-paid': { status: 409, title: 'The order has been paid.' },
  'invalid-address': { status: 422, title: 'Something in the address or contact needs another look.' },
  'not-served': { status: 422, title: 'We cannot deliver to this address.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'payment-unavailable': { status: 503, title: 'The payment service does not answer. What you chose is held for you.' },
  busy: { status: 503, title: 'The shop has more to do than it can at this moment. Nothing is lost: try again.' },
  internal: { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, { status: number; title: string }>;

/** What only people of the house meet, in the studio: it has their sentences, in English alone. */
const studioProblems = {
  'sign-in-required': { status: 401, title: 'This is for people of the house: sign in.' },
  'not-allowed': { status: 403, title: 'Your role does not allow this.' },
  'unknown-person': { status: 404, title: 'Nobody in the studio has this e-mail address.' },
  'unknown-campaign': { status: 404, title: 'There is no such campaign.' },
  'unknown-revision': { status: 404, title: 'The campaign has no such revision in this country.' },
  'unknown-link': { status: 404, title: 'The page has no such link, or it has ended.' },
  'unknown-request': { status: 404, title: 'Nobody has asked for this.' },
  'own-request': { status: 409, title: 'Somebody else has to approve what you asked for.' },
  'findings-open': { status: 422, title: 'Something stands against publishing this.' },
  'unknown-picture': { status: 404, title: 'There is no such picture in the studio, or it was removed.' },
  'picture-used': { status: 409, title: 'A campaign shows this picture, so it stays.' },
  'picture-refused': { status: 422, title: 'This picture cannot be taken as it is.' },
  'own-role': { status: 409, title: 'These are your own rights: say that you mean yourself.' },
  'last-admin': { status: 409, title: 'This is the last admin. Make somebody else one first.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else changed this in the meantime. Look again.' },
  'draft-too-large': { status: 413, title: 'The draft is larger than 200 kB. Take something out, or make two campaigns of it.' },
  'json-expected': { status: 415, title: 'The studio takes nothing that a form of another site could send.' },
  'identity-unavailable': { status: 503, title: 'Who you are cannot be checked at this moment.' },
} as const satisfies Record<string, { status: number; title: string }>;

export const problems = { ...shopProblems, ...studioProblems };

export type ShopProblemCode = keyof typeof shopProblems;
export type ProblemCode = keyof typeof problems;
type StatusOf<C extends ProblemCode> = (typeof problems)[C]['status'];

export const fieldErrorSchema = z.object({
  field: z.string().openapi({ example: 'address.postalCode' }),
  code: z.string().openapi({ example: 'format' }),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** What a check of a campaign found; `market` where several are published together. */
export const findingSchema = z
  .object({
    code: z.string().openapi({ example: 'dead-link' }),
    severity: z.enum(['error', 'warning']).openapi({ description: 'errors stop publishing; warnings are signed off by name' }),
    field: z.string().openapi({ example: 'blocks.2.points.0.text', description: 'empty for the whole page' }),
    message: z.string(),
    mend: z.string(),
    source: z.object({ title: z.string(), url: z.string() }).nullable(),
    market: z.string().optional(),
  })
  .openapi('Finding');

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/sold-out' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(fieldErrorSchema).optional(),
    opens: z.iso.datetime().optional().openapi({ description: 'from when on it would have been right' }),
    findings: z.array(findingSchema).optional().openapi({ description: 'what stands against publishing' }),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problemSchema>;

/** Answers with a problem. @param extra a sentence about this very case, or the fields that are wrong. */
export function problem<C extends ProblemCode>(c: Context, code: C, extra: { detail?: string | undefined; errors?: FieldError[] | undefined; opens?: string | undefined; findings?: z.infer<typeof findingSchema>[] | undefined } = {}) {
  const { status, title } = problems[code] as { status: StatusOf<C>; title: string };
  const body: Problem = { type: `/problems/${code}`, title, status, ...extra };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}

/** The code of a problem somebody answered with; `internal` for anything that is none. */
export function codeOf(body: unknown): ProblemCode {
  const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';
  const code = type.replace('/problems/', '');
  return Object.hasOwn(problems, code) ? (code as ProblemCode) : 'internal';
}

type ProblemStatus = StatusOf<ProblemCode>;
type ProblemResponse = { description: string; content: { 'application/problem+json': { schema: typeof problemSchema } } };

/** The `responses` of a route that can answer with these problems, for its OpenAPI description. */
export function answers<const Codes extends readonly ProblemCode[]>(...codes: Codes): { [S in StatusOf<Codes[number]>]: ProblemResponse } {
  const responses: Partial<Record<ProblemStatus, ProblemResponse>> = {};
  for (const code of codes) {
    const { status } = problems[code];
    const others = responses[status]?.description;
    responses[status] = {
      description: others ? `${others}, \`${code}\`` : `\`${code}\``,
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses as { [S in StatusOf<Codes[number]>]: ProblemResponse };
}
