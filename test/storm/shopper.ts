import { luhn } from './card.ts';
import { ask, call, type Answer } from './http.ts';
import { market, sandbox, shop, type Goods } from './place.ts';

export type Visit = {
  readonly email: string;
  readonly outcome: 'paid' | 'sold-out' | 'failed';
  /** What they heard that nobody should hear; where it failed. */
  readonly why?: string;
  /** How long until they knew whether they hold one, and until it was paid, ms. */
  readonly answeredAfter: number;
  readonly paidAfter?: number;
};

type Placed = { readonly order: string; readonly url: string };

/** One Phone a customer: each run's shoppers have doors and cards of their own. */
const run = (Date.now() % 10_000_000) * 10_000;
const addressOf = (number: number) => ({ name: 'Ada Park', line1: `Via Roma 1, interno ${run + number}`, postalCode: '20121', city: 'Milano', division: 'MI' });

/** One shopper in a hurry, from the cart to a paid order; every tenth of them behaves badly in a way of its own. */
export async function visit(number: number, goods: Goods | null): Promise<Visit> {
  const email = `storm-${process.pid}-${Date.now().toString(36)}-${number}@example.org`;
  const started = performance.now();
  const since = () => performance.now() - started;
  const failed = (why: string): Visit => ({ email, outcome: 'failed', why, answeredAfter: since() });
  try {
    const answers = await (goods ? buyGoods(number, goods, email) : buyPhone(number, email));
    const answeredAfter = since();
    const placed = answers.filter(({ status }) => status === 201).map(({ body }) => body as Placed);
    if (placed.length === 0) {
      const unexpected = answers.find(({ status, body }) => status !== 409 || body.type !== '/problems/sold-out');
      return unexpected ? failed(`${unexpected.status} ${JSON.stringify(unexpected.body)}`) : { email, outcome: 'sold-out', answeredAfter };
    }
    for (const order of placed.toReversed()) if (await pay(order, number)) return { email, outcome: 'paid', answeredAfter, paidAfter: since() };
    return failed('held one and could not pay it');
  } catch (error) {
    return failed(String(error));
  }
}

async function buyGoods(number: number, goods: Goods, email: string): Promise<Answer[]> {
  const cart = await ask('POST', `${shop}/api/${market}/cart/lines`, { body: { offer: goods.offer, quantity: 1 } });
  if (cart.status !== 200) return [cart];
  const cookie = cart.cookies.map((line) => line.split(';')[0]).join('; ');
  const body = { total: cart.body.total, contact: { email, phone: '+39 02 1234567' }, address: addressOf(number) };
  return insist(number, `${shop}/api/${market}/checkout`, body, { cookie });
}

function buyPhone(number: number, email: string): Promise<Answer[]> {
  // Two tabs would be two Phones: there is no cart that makes them one.
  return insist(number % 10 === 3 ? 0 : number, `${shop}/api/${market}/phone/checkout`, { contact: { email, phone: '+39 02 1234567' }, address: addressOf(number) }, {});
}

/** Orders the way people do: most once, some with a double click, with a connection that breaks, or in two tabs. */
async function insist(number: number, url: string, body: unknown, headers: Record<string, string>): Promise<Answer[]> {
  const order = (key: string) => ask('POST', url, { body, headers: { ...headers, 'idempotency-key': key } });
  const key = crypto.randomUUID();
  switch (number % 10) {
    case 1: {
      const both = await Promise.all([order(key), order(key)]);
      if (both[0]!.status === 201 && both[1]!.status === 201 && both[0]!.body.order !== both[1]!.body.order) throw new Error('a double click made two orders');
      return both;
    }
    case 2:
      await call('POST', url, { body, headers: { ...headers, 'idempotency-key': key }, hangUpAfter: 15 }).catch(() => null);
      return [await order(key)];
    case 3: {
      const both = await Promise.all([order(key), order(crypto.randomUUID())]);
      // One tab's attempt may be closed by the other's.
      const open = both.filter(({ body: { type } }) => type !== '/problems/order-closed');
      return open.length > 0 ? open : both;
    }
    default:
      return [await order(key)];
  }
}

/** Waits for the payment page as the order's page does, pays, and looks until the order is paid. @returns whether it is */
async function pay({ order, url }: Placed, number: number): Promise<boolean> {
  const own = `${shop}/api/${market}/orders/${order}`;
  for (let page = url; ; ) {
    if (page.includes('/c/pay/')) {
      const paid = await ask('POST', `${sandbox}/sandbox/sessions/${page.split('/').at(-1)}/pay`, { body: { method: 'card', card: luhn(run + number) } });
      if (paid.status !== 200) return false;
      break;
    }
    const answer = await ask('POST', `${own}/payment-page`);
    if (answer.status === 201) page = answer.body.url as string;
    else if (answer.status === 202) await pause(Math.max(100, Date.parse(answer.body.waitsUntil as string) - Date.now()));
    else return false;
  }
  for (let look = 0; look < 400; look += 1) {
    const { body } = await ask('GET', own);
    if (body.state === 'paid') return true;
    await pause(150);
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
