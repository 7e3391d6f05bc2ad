import type Stripe from 'stripe';
import { env } from 'cloudflare:workers';
import { sweep } from '../../../worker/sweep/sweep.flow';
import { checkOut, deliver, fillCart, orderPhone, sandbox, someCard, visitor } from '../shop';
import { atPage, cardOf, closeDispute, pageOf, payBy, pick, said } from './at-stripe';
import { instead, type Deed, type Step } from './commands';
import { drawDeeds } from './draw-deeds';
import { atOnce, setStripesClock } from './scheduled-env';
import type { OrderRow, Snapshot } from './snapshot';
import { kinds, markets, type Asked, type Market, type Shopper, type World } from './world';

/** What somebody sees who is about to act: the world as it was when the group of steps began. */
export type Scene = { readonly world: World; readonly step: Step; readonly seen: Snapshot };

/** Does one step. What the shop refuses or loses is part of the story, not a failure. @returns a line for the story */
export async function perform(scene: Scene): Promise<void> {
  const { world, step } = scene;
  const name = `${step.does} (${step.who}, ${step.which}, ${step.quantity})${step.trouble ? ` with calls ${step.trouble.from}+${step.trouble.calls} lost ${step.trouble.when}` : ''}`;
  const outcome = await attempt(scene, step.does).catch((error: unknown) => `lost: ${String(error)}`);
  world.tell(`${step.joins ? '  ' : ''}${name}: ${outcome}`);
}

async function attempt(scene: Scene, does: Deed): Promise<string> {
  const outcome = await deeds[does](scene);
  const next = instead[does];
  return outcome ?? (next ? `${next}: ${await attempt(scene, next)}` : 'nothing');
}

const minutes = 60_000;
/** Never together 35 or 40 minutes: what happens at the very end of a payment page or a hold would depend on this machine's speed. */
const pauses = [2, 2, 2, 9, 9, 9, 9, 9, 16, 16, 16, 16, 16, 16, 37, 37, 37, 37, 37, 37, 3 * 60, 3 * 60, 24 * 60, 16 * 24 * 60].map((length) => length * minutes);

/** Does it, and says what came of it; null where there was nothing to do it to. */
export type Doing = (scene: Scene) => Promise<string | null>;

const deeds: Record<Deed, Doing> = {
  look: async (scene) => withOrder(scene, async (order, shopper) => said(await shopper.api[':market'].orders[':token'].$get({ param: tokenOf(order) }))),
  put: async (scene) => String((await fillCart(shopperOf(scene), ...offerOf(scene, scene.step.which), scene.step.quantity)).amount),
  choose: async (scene) => {
    const model = kinds[Math.floor(scene.step.which / 2) % kinds.length]!.model;
    const unit = pick(scene.seen.units.filter((each) => each.model === model && each.dropId === null), scene.step.quantity);
    return unit ? String((await fillCart(shopperOf(scene), ...offerOf(scene, scene.step.which), 1, unit.code)).amount) : null;
  },
  order: async (scene) => {
    const shopper = shopperOf(scene);
    const market = marketOf(scene);
    const { which, quantity } = scene.step;
    const kindsWanted = 1 + (which % kinds.length);
    for (let more = 0; more < kindsWanted; more += 1) await fillCart(shopper, ...offerOf(scene, which + 2 * more), more === 0 ? quantity : 1).catch(() => null);
    const cart = await shopper.api[':market'].cart.$get({ param: { market } });
    if (!cart.ok) return said(cart);
    const { total, lines } = (await cart.json()) as { total: { amount: number; currency: 'EUR' }; lines: unknown[] };
    const key = crypto.randomUUID();
    const send = (body: 'same' | 'other') => checkOut(shopper, market, { total, key, ...(body === 'other' && { email: 'other@example.org' }) });
    return `${lines.length} lines, ${await ask(scene, { shopper, send, orders: new Set() }, 'same')}`;
  },
  again: async (scene) => withAsked(scene, 'same'),
  'again otherwise': async (scene) => withAsked(scene, 'other'),
  phone: async (scene) => {
    const shopper = shopperOf(scene);
    const key = crypto.randomUUID();
    const otherwise = { ...shopper, contact: { ...shopper.contact, email: 'other@example.org' } };
    return ask(scene, { shopper, send: (body) => orderPhone(body === 'same' ? shopper : otherwise, 'de', key), orders: new Set() }, 'same');
  },
  'buy a Phone': async (scene) => {
    const { world, step } = scene;
    // Somebody new, but for every third, who may have one.
    const shopper = step.quantity === 3 ? shopperOf(scene) : visitor(world.settings);
    const answer = await orderPhone(shopper, 'de');
    if (answer.status !== 201) return said(answer);
    const { number, url } = (await answer.json()) as { number: string; url: string };
    const session = url.split('/').at(-1)!;
    const paid = await payBy(scene, session, 'card', step.quantity === 1 ? someCard() : cardOf(scene));
    const news = (await world.undelivered()).find(({ type, data: { object } }) => type === 'checkout.session.completed' && 'id' in object && object.id === session);
    return `${number}, ${paid}, ${await carry(scene, [news])}`;
  },
  'open the page': async (scene) => withOrder(scene, async (order, shopper) => said(await shopper.api[':market'].orders[':token']['payment-page'].$post({ param: tokenOf(order) }))),
  cancel: async (scene) => withOrder(scene, async (order, shopper) => said(await shopper.api[':market'].orders[':token'].cancellation.$post({ param: tokenOf(order) }))),

  pay: async (scene) => {
    const session = pageOf(scene, 'open');
    return session ? `${session.metadata?.number} ${await payBy(scene, session.id, ['card', 'paypal', 'klarna'][scene.step.quantity - 1]!, cardOf(scene))}` : null;
  },
  'pay later': async (scene) => atPage(scene, 'open', 'pay', { method: 'sepa_debit' }),
  decline: async (scene) => atPage(scene, 'open', 'pay', { card: '4000000000000002' }),
  settle: async (scene) => atPage(scene, 'unpaid', 'settle', {}),
  fail: async (scene) => atPage(scene, 'unpaid', 'fail', {}),
  expire: async (scene) => atPage(scene, 'open', 'expire', {}),

  'refund a part': async (scene) => atPage(scene, 'paid', 'refund', { amount: 1_000 * scene.step.quantity }),
  'refund all': async (scene) => atPage(scene, 'paid', 'refund', {}),
  bounce: async ({ seen, step }) => {
    const refund = pick(seen.stripe.refunds.filter(({ status }) => status !== 'failed'), step.which);
    return refund ? said(await sandbox(`/sandbox/refunds/${refund.id}/fail`, {})) : null;
  },
  dispute: async (scene) => atPage(scene, 'paid', 'dispute', { inquiry: scene.step.quantity === 3 }),
  win: async (scene) => closeDispute(scene, 'won'),
  lose: async (scene) => closeDispute(scene, 'lost'),

  deliver: async (scene) => carry(scene, [pick(scene.seen.stripe.undelivered, scene.step.which)]),
  'deliver twice': async (scene) => carry(scene, Array.from({ length: 1 + scene.step.quantity }, () => pick(scene.seen.stripe.undelivered, scene.step.which))),
  'deliver the newest': async (scene) => carry(scene, [scene.seen.stripe.undelivered.at(-1)]),
  'deliver all': async (scene) => carry(scene, scene.step.quantity === 1 ? scene.seen.stripe.undelivered : scene.seen.stripe.undelivered.toReversed()),
  repeat: async (scene) => carry(scene, [pick([...scene.world.acknowledged.values()], scene.step.which)]),

  wait: async ({ world, step }) => {
    const pause = pauses[step.which % pauses.length]!;
    world.now += pause;
    await setStripesClock(world.now);
    return `${pause / minutes} minutes`;
  },
  ...drawDeeds,
  sweep: async ({ world }) => JSON.stringify(await sweepIn(world)()),
  'sweep twice': async ({ world }) => JSON.stringify(await atOnce([sweepIn(world), sweepIn(world)])),
};

/** Carries events to the shop, all at once, and tells Stripe of every yes. */
export async function carry({ world }: Pick<Scene, 'world'>, events: readonly (Stripe.Event | undefined)[]): Promise<string | null> {
  const outcomes = await atOnce(events.filter((event) => event !== undefined).map((event) => async () => {
    const answer = await deliver(event, { settings: world.settings });
    const outcome = `${event.type} of ${'id' in event.data.object ? event.data.object.id?.slice(-6) : ''} → ${await said(answer)}`;
    if (!answer.ok) return outcome;
    world.acknowledged.set(event.id, event);
    await sandbox(`/sandbox/events/${event.id}/deliver`, {});
    return outcome;
  }));
  return outcomes.join(', ') || null;
}

async function ask({ world }: Scene, asked: Asked, body: 'same' | 'other'): Promise<string> {
  if (!world.asked.includes(asked)) world.asked.push(asked);
  const answer = await asked.send(body);
  if (answer.status !== 201) return said(answer);
  const placed = (await answer.json()) as { order: string; number: string };
  asked.orders.add(body === 'other' ? `${placed.order}, for another request` : placed.order);
  return `201 ${placed.number}`;
}

async function withAsked(scene: Scene, body: 'same' | 'other'): Promise<string | null> {
  const asked = pick(scene.world.asked, scene.step.which);
  return asked ? ask(scene, asked, body) : null;
}

async function withOrder({ world, seen, step }: Scene, then: (order: OrderRow, shopper: Shopper) => Promise<string>): Promise<string | null> {
  const order = pick(seen.orders, step.which);
  return order ? then(order, world.shoppers[step.who]!) : null;
}

const sweepIn = (world: World) => () => sweep({ ...env, ...world.settings });

const shopperOf = ({ world, step }: Scene): Shopper => world.shoppers[step.who]!;
const marketOf = ({ step }: Scene): Market => markets[step.which % 2]!;
const tokenOf = ({ market, secret }: OrderRow) => ({ market, token: secret });

function offerOf(scene: Scene, which: number): [market: Market, offer: string] {
  const market = marketOf(scene);
  return [market, scene.world.offers[market][Math.floor(which / 2) % kinds.length]!];
}
