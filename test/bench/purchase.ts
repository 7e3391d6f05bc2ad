import { ask, type Answer } from '../storm/http.ts';
import { market, sandbox, shop, stockUp, type Goods } from '../storm/place.ts';
import { measure, quantile, spread, table, type Round } from './figures.ts';
import { othersShare, processorTime, readClock, type Clock } from './processor.ts';

const crowd = 16;
/** The event leaves the stand-in 100 ms after the payment: nobody is back from the payment page sooner. */
const firstLook = 100;
const looksEvery = 25;
const address = { name: 'Ada Park', line1: 'Via Roma 1', postalCode: '20121', city: 'Milano', division: 'MI' };

type Steps = Map<string, number[]>;

/** Whole purchases over HTTP, from the cart to an order that shows it is paid: one at a time, and many at once. */
export async function measurePurchases(ports: { shop: number; standIns: number }): Promise<void> {
  const goods = await stockUp(1_000);
  await measure(4 * crowd, crowd, () => buy(goods, new Map()));
  const alone = await timed(ports, 50, 1, goods);
  const together = await timed(ports, 480, crowd, goods);
  table('A whole purchase by API: cart, checkout, payment at the stand-in, its event, the order shows “paid”', [
    [`${crowd} at once`, `${spread(together.round.times)}, ${together.round.perSecond.toFixed(1)} orders a second`],
    ['one at a time', spread(alone.round.times)],
    ...[...together.steps].map(([step, times]) => [`  ${step}`, `${spread(times)}; one at a time ${quantile(alone.steps.get(step)!, 0.5).toFixed(0)} ms`] as const),
    ['processor time an order', together.processor],
    ['other programs kept the machine busy', together.others],
  ]);
}

async function timed(ports: { shop: number; standIns: number }, total: number, atOnce: number, goods: Goods): Promise<{ round: Round; steps: Steps; processor: string; others: string }> {
  const steps: Steps = new Map();
  const before = clocks(ports);
  const round = await measure(total, atOnce, () => buy(goods, steps));
  const after = clocks(ports);
  const each = (name: keyof typeof before) => `${name} ${(processorTime(before[name], after[name]) / total).toFixed(1)} ms`;
  return { round, steps, processor: `${each('shop')}, ${each('stand-ins')}, ${each('shoppers')}`, others: othersShare(Object.values(before), Object.values(after)) };
}

function clocks({ shop, standIns }: { shop: number; standIns: number }): Record<'shop' | 'stand-ins' | 'shoppers', Clock> {
  return { shop: readClock(shop), 'stand-ins': readClock(standIns), shoppers: readClock(process.pid) };
}

async function buy(goods: Goods, steps: Steps): Promise<void> {
  const note = <T extends { ms: number }>(step: string, one: T): T => {
    steps.set(step, [...(steps.get(step) ?? []), one.ms]);
    return one;
  };
  const cart = note('put in the cart', expected(200, await ask('POST', `${shop}/api/${market}/cart/lines`, { body: { offer: goods.offer, quantity: 1 } })));
  const headers = { cookie: cart.cookies.map((line) => line.split(';')[0]).join('; '), 'idempotency-key': crypto.randomUUID() };
  const contact = { email: `${crypto.randomUUID()}@example.org`, phone: '+39 02 1234567' };
  const placed = note('check out', expected(201, await ask('POST', `${shop}/api/${market}/checkout`, { body: { total: cart.body.total, contact, address }, headers })));
  const order = `${shop}/api/${market}/orders/${placed.body.order}`;
  const session = await openPage(order, placed.body.url as string);
  note('pay', expected(200, await ask('POST', `${sandbox}/sandbox/sessions/${session}/pay`, { body: {} })));
  note('see it paid', await lookUntilPaid(order));
}

/** The session of the payment page, waited for as the order's page would where a lagging machine missed its moment. */
async function openPage(order: string, url: string): Promise<string> {
  for (let at = url; ; await new Promise((resolve) => setTimeout(resolve, looksEvery))) {
    const session = /cs_test_\w+/.exec(at)?.[0];
    if (session) return session;
    const { status, body } = await ask('POST', `${order}/payment-page`);
    if (status === 201) at = body.url as string;
    else if (status !== 202) throw new Error(`no payment page: ${status} ${JSON.stringify(body)}`);
  }
}

async function lookUntilPaid(order: string): Promise<{ ms: number }> {
  const started = performance.now();
  for (let wait = firstLook; ; wait = looksEvery) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const { body } = expected(200, await ask('GET', order));
    if (body.state === 'paid') return { ms: performance.now() - started };
    if (performance.now() - started > 30_000) throw new Error(`still ${body.state} after half a minute`);
  }
}

function expected(status: number, answer: Answer): Answer {
  if (answer.status !== status) throw new Error(`${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
