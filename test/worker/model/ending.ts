import { env } from 'cloudflare:workers';
import { databaseOfShard } from '../../../db/client';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { ledgerOf } from '../../../worker/draw/ledger.store';
import { manifestBody } from '../../../worker/phone/drop.store';
import { compareOrders, compareSessions } from '../../../worker/reconciliation/payments.flow';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { checkOut, fillCart, orderPhone, sandbox, visitor } from '../shop';
import { carry } from './actors';
import { setStripesClock } from './scheduled-env';
import type { Snapshot } from './snapshot';
import type { Answer, World } from './world';

/** Past the latest deadline of any payment and the longest wait between two attempts; Stripe lists its events for thirty days. */
const longEnough = 20 * 86_400_000;

/**
 * Lets everything that was begun come to its end: what lapsed is there for others; what Stripe has to tell is
 * delivered, or, where it is not, found by the sweeper; the clock moves past every deadline; the sweeper comes twice.
 *
 * @throws what is not over then
 */
export async function settle(world: World, isTold: boolean, look: () => Promise<Snapshot>): Promise<void> {
  const shop = () => ({ ...env, ...world.settings });
  world.isBeaconSilent = false;
  if (!isTold) await assertSweeperFinds(world, look);
  await assertLapsedIsFree(world, look);
  // While a payment is disputed, Stripe sends nothing back: only a decided one can come to its end.
  for (const { id, status } of (await look()).stripe.disputes.filter(({ status }) => /needs_response/.test(status))) {
    await sandbox(`/sandbox/disputes/${id}/close`, { status: status === 'needs_response' ? 'won' : 'warning_closed' });
  }
  for (const pause of [longEnough, longEnough]) {
    world.now += pause;
    await setStripesClock(world.now);
    await carry({ world }, await world.undelivered());
    world.tell(`in the end: ${JSON.stringify([await sweep(shop()), await sweep(shop())])}`);
    await carry({ world }, await world.undelivered());
    await look();
  }
  const { units, places, orders, refunds, draws } = await look();
  const db = databaseOfShard(env, 'eu1');
  const leftovers = [
    ...units.filter(({ state }) => state === 'reserved').map(({ id, orderId }) => `${id} is still held by ${orderId}`),
    ...places.filter(({ state }) => state === 'held').map(({ no, orderId }) => `place ${no} is still held by ${orderId}`),
    ...orders.filter(({ state }) => state === 'placed' || state === 'pending').map(({ id, state }) => `${id} is still ${state}`),
    ...draws.filter(({ sequence, unitId }) => sequence !== null && unitId === null).map(({ orderId, sequence }) => `draw ${sequence}, of ${orderId}, is still open`),
    ...(await faultsIn(world)),
    ...refunds.filter(({ state }) => state === 'due').map(({ orderId, amount, attempts }) => `${amount} is still owed to ${orderId} after ${attempts} attempts`),
    ...[...(await compareOrders(shop(), db, '', 1_000, world.now)).differences, ...(await compareSessions(shop(), undefined, 100)).differences].map(({ about, what }) => `reconciled: ${about} ${what}`),
  ];
  if (leftovers.length > 0) throw new Error(leftovers.join('\n✗ '));
}

/** What anybody finds who checks the drop by its manifest and its ledger. */
async function faultsIn({ drop }: World): Promise<string[]> {
  const db = databaseOfShard(env, 'eu1');
  const [manifest, ledger] = [await manifestBody(db, drop), await ledgerOf(db, drop)].map((text) => new TextEncoder().encode(text!));
  const { steps } = await verifyDrop({ manifest: manifest!, ledger: ledger! });
  return steps.filter(({ ok }) => !ok).map(({ id, fault }) => `whoever checks the drop finds at ${id}: ${JSON.stringify(fault)}`);
}

/** Before anybody tidies, whoever comes next can have whatever lapsed. */
async function assertLapsedIsFree(world: World, look: () => Promise<Snapshot>): Promise<void> {
  world.now += 45 * 60_000;
  const { available, left } = await look();
  const shopper = visitor(world.settings);
  const answers: Answer[] = [];
  const free = available.filter((offer) => offer.market === 'de' && offer.available > 0);
  for (const offer of free) await fillCart(shopper, 'de', offer.id, offer.available);
  const { total } = (await (await shopper.api[':market'].cart.$get({ param: { market: 'de' } })).json()) as { total: { amount: number; currency: 'EUR' } };
  if (free.length > 0) answers.push(await checkOut(shopper, 'de', { total }));
  if (left > 0) answers.push(await orderPhone(shopper, 'de'));
  for (const answer of answers) if (answer.status !== 201) throw new Error(`what lapsed cannot be had: ${await answer.text()}`);
}

/** One sweep that nothing disturbs takes up every message that did not arrive. */
async function assertSweeperFinds(world: World, look: () => Promise<Snapshot>): Promise<void> {
  await setStripesClock(world.now);
  const missed = (await world.undelivered()).filter(({ created }) => created * 1_000 > world.now - 4 * 86_400_000);
  const report = await sweep({ ...env, ...world.settings });
  world.tell(`in the end, untold: ${JSON.stringify(report)}`);
  const { kept } = await look();
  const lost = missed.filter(({ id }) => !kept.includes(id));
  if (lost.length > 0) throw new Error(lost.map(({ id, type }) => `the sweeper missed ${type} ${id}`).join('\n✗ '));
}
