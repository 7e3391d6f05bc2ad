import { z } from 'zod';
import type { Account } from './account.ts';
import { newId } from './id.ts';
import { type Answered, isYes, post, SIGNATURES } from './webhook.ts';

export const redelivery = z.strictObject({
  copies: z.int().min(1).max(100).default(1),
  signature: z.enum(SIGNATURES).default('valid'),
  /** What is different on arrival from what was signed: `{ "data.object.amount_total": 1 }`. */
  alter: z.record(z.string().min(1), z.json()).optional(),
  /** A copy under another id: as if Stripe had said it twice. */
  createNewId: z.boolean().default(false),
});

/** Sends an event once more, as it is or tampered with; undefined if there is no such event. */
export async function redeliver(
  account: Account,
  id: string,
  { copies, signature, alter, createNewId }: z.output<typeof redelivery>,
): Promise<Answered[] | undefined> {
  const found = account.outbox.find(id);
  if (!found) return undefined;
  const event = createNewId ? { ...found.event, id: newId('evt_1') } : found.event;
  const payload = JSON.stringify(event, null, 2);
  const sent = alter ? JSON.stringify(altered(event, alter), null, 2) : payload;
  const answers = await Promise.all(Array.from({ length: copies }, () => post(account, payload, signature, sent)));
  // Stripe knows only of what it sent itself; a forgery changes nothing for it.
  if (signature === 'valid' && !alter && !createNewId) {
    account.outbox.noteAnswer(id, answers, 1);
    if (answers.some(isYes)) account.timers.clear('deliver', id);
  }
  return answers;
}

function altered(event: object, changes: Record<string, unknown>): object {
  const copy = structuredClone(event) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at: Record<string, unknown> = copy;
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }
  return copy;
}
