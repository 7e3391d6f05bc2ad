import type Stripe from 'stripe';
import { sandbox } from '../shop';
import type { Scene } from './actors';
import type { Answer } from './world';

/** Pays on a page with the method and, where that is one, the card. */
export async function payBy({ world }: Scene, session: string, method: string, card: string): Promise<string> {
  const answer = await sandbox(`/sandbox/sessions/${session}/pay`, { method, card });
  if (answer.ok && method === 'card') world.paidWith.set(session, card);
  return said(answer);
}

/** At a payment page that the shop has shown to somebody, or at the dashboard about what was paid there. */
export async function atPage(scene: Scene, status: 'open' | 'unpaid' | 'paid', does: string, body: object): Promise<string | null> {
  const session = pageOf(scene, status);
  return session ? `${session.metadata?.number} ${await said(await sandbox(`/sandbox/sessions/${session.id}/${does}`, body))}` : null;
}

/** A session with a page that the shop has shown to somebody. */
export function pageOf({ seen, step }: Scene, status: 'open' | 'unpaid' | 'paid'): Stripe.Checkout.Session | undefined {
  const shown = new Set(seen.orders.filter(({ url }) => url !== null).map(({ session }) => session));
  const is = (session: Stripe.Checkout.Session) => (status === 'open' ? session.status === 'open' : session.status === 'complete' && session.payment_status === status);
  return pick(seen.stripe.sessions.filter((session) => shown.has(session.id) && is(session)), step.which);
}

/** Ends a dispute the way a bank does. */
export async function closeDispute({ seen, step }: Scene, outcome: 'won' | 'lost'): Promise<string | null> {
  const dispute = pick(seen.stripe.disputes.filter(({ status }) => /needs_response/.test(status)), step.which);
  if (!dispute) return null;
  return said(await sandbox(`/sandbox/disputes/${dispute.id}/close`, { status: dispute.status === 'needs_response' ? outcome : 'warning_closed' }));
}

/** One of few cards. */
export const cardOf = ({ world, step }: Scene) => world.cards[step.which % world.cards.length]!;

/** One of those there are; none where there is none. */
export function pick<T>(all: readonly T[], which: number): T | undefined {
  return all.length > 0 ? all[which % all.length] : undefined;
}

/** A status and the code of a problem, or what an event came to. */
export async function said(answer: Answer): Promise<string> {
  const body = await answer.text();
  const { type, outcome } = body.startsWith('{') ? (JSON.parse(body) as { type?: string; outcome?: string }) : {};
  return [answer.status, type ?? outcome].filter(Boolean).join(' ');
}
