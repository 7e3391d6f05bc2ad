import { createHash } from 'node:crypto';
import { check } from './check.ts';
import { luhn } from './card.ts';
import { ask, type Answer } from './http.ts';
import { market, query, sandbox, shop } from './place.ts';

export type Rush = { readonly people: number; readonly phones: number; readonly pollEvery: number };

type Ticket = { readonly token: string; readonly ticket: string; readonly email: string; readonly number: number };
type Queue = { state: string; serving: number; early: { size: number; hash: string; randomness: string | null } | null };
type End = 'drawn' | 'sold-out' | string;

const api = `${shop}/api/${market}/phone`;
const times: Record<string, number[]> = {};
/** Sets this rush's people apart from those of any other at the same shop. */
const run = Math.floor(Date.now() / 1000) % 1_000_000;

/**
 * A rush at an opening: people take their tickets in the lobby, wait for the beacon to put them in order, poll as the
 * queue's page does, and check out when they are let in. Afterwards everything is computed again from what is public.
 */
export async function rushIn(drop: string, opensAt: number, { people, phones, pollEvery }: Rush): Promise<void> {
  const started = performance.now();
  const tickets = await gather(people);
  check('everybody who came before the opening has a ticket', tickets.length, (count) => count === people);
  check('whoever comes twice has one place', await cameTwice(tickets[0]!), (status) => status === 409);
  console.log(`  ${people} people in the lobby after ${seconds(started)}; it opens in ${((opensAt - Date.now()) / 1000).toFixed(0)} s`);
  await pause(opensAt - Date.now());

  const opened = performance.now();
  const places = await placesFrom(tickets);
  const ends = await Promise.all(tickets.map((ticket) => goThrough(ticket, places.get(ticket.ticket)!, pollEvery)));
  const drawn = ends.filter((end) => end === 'drawn').length;
  console.log(`𝄇 ${people} people in a queue for ${phones} Phones: sold after ${seconds(opened)}`);
  for (const [what, list] of Object.entries(times)) console.log(`  ${what}: ${spread(list)}`);
  for (const end of ends.filter((end) => end !== 'drawn' && end !== 'sold-out').slice(0, 5)) console.error(`    ${end}`);

  check('as many have a Phone as there were', drawn, (count) => count === phones);
  check('everyone else heard an honest “sold out”', ends.filter((end) => end === 'sold-out').length, (count) => count === people - phones);
  const buyers = (await query("SELECT email FROM orders WHERE drop_id = ?1 AND paid_at IS NOT NULL", drop)).map(([email]) => String(email));
  check('no person has two', buyers.length - new Set(buyers).size, (twice) => twice === 0);
  const first = new Set(tickets.filter(({ ticket }) => places.get(ticket)! <= phones).map(({ email }) => email));
  check('those whom the beacon put first have them', buyers.filter((email) => !first.has(email)).length, (others) => others === 0);
}

async function gather(people: number): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  let next = 0;
  const come = async () => {
    for (let number = (next += 1); number <= people; number = next += 1) {
      const email = `rush-${Date.now().toString(36)}-${number}@example.org`;
      const joined = await timed('a ticket is taken', () => ask('POST', `${api}/queue/tickets`, { body: { email, turnstile: 'XXXX.DUMMY.TOKEN.XXXX' }, headers: { 'cf-connecting-ip': addressOf(number) } }));
      if (joined.status !== 201) throw new Error(`no ticket: ${joined.status} ${JSON.stringify(joined.body)}`);
      tickets.push({ token: String(joined.body.token), ticket: String(joined.body.ticket), email, number });
    }
  };
  await Promise.all(Array.from({ length: 100 }, come));
  return tickets;
}

async function cameTwice({ email }: Ticket): Promise<number> {
  return (await ask('POST', `${api}/queue/tickets`, { body: { email, turnstile: 'XXXX.DUMMY.TOKEN.XXXX' }, headers: { 'cf-connecting-ip': '10.255.255.255' } })).status;
}

/** Everybody's place, computed from the published list and the beacon, as anybody can. */
async function placesFrom(tickets: readonly Ticket[]): Promise<Map<string, number>> {
  let queue = await look();
  while (!queue.early) queue = (await pause(200), await look());
  const list = String((await ask('GET', `${api}/queue/list`)).body.content);
  const { hash } = queue.early;
  check('the list’s hash is public before its round is out', [queue.early.randomness, sha256(list) === hash], ([randomness, same]) => randomness === null && same === true);
  check('everybody is on the list', tickets.filter(({ ticket }) => !list.includes(`${ticket}\n`)).length, (missing) => missing === 0);
  while (!queue.early?.randomness) queue = (await pause(300), await look());
  const { randomness } = queue.early;
  const order = list.trim().split('\n').map((ticket) => ({ ticket, key: sha256(`reprise-queue-1\n${hash}\n${randomness}\n${ticket}`) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(order.map(({ ticket }, index) => [ticket, index + 1]));
}

/** One person, from the queue to a paid order. */
async function goThrough({ token, email, number }: Ticket, place: number, pollEvery: number): Promise<End> {
  for (;;) {
    await pause(pollEvery * (0.5 + Math.random()));
    const { state, serving } = await look();
    if (state === 'sold-out' || state === 'none') return (await stateOf(token)) === 'sold-out' ? 'sold-out' : `the queue is ${state}`;
    if (serving >= place) break;
  }
  const mine = await timed('one’s own place is looked up', () => ask('GET', `${api}/queue/tickets/${token}`));
  if (mine.body.place !== place) return `place ${String(mine.body.place)}, computed ${place}`;
  const address = { name: `Ada Park${run}${number}`, line1: `Via Roma ${number}`, postalCode: '20121', city: 'Milano', division: 'MI' };
  const order = await timed('checkout', () => ask('POST', `${api}/checkout`, {
    body: { contact: { email, phone: '+39 02 1234567' }, address, admission: token }, headers: { 'idempotency-key': crypto.randomUUID() },
  }));
  if (order.status !== 201) return String(order.body.type).endsWith('sold-out') ? 'sold-out' : `${order.status} ${JSON.stringify(order.body)}`;
  return pay(String(order.body.order), String(order.body.url), number);
}

async function pay(order: string, url: string, number: number): Promise<End> {
  const own = `${shop}/api/${market}/orders/${order}`;
  let page = url;
  while (!page.includes('/c/pay/')) {
    const answer = await ask('POST', `${own}/payment-page`);
    if (answer.status === 201) page = String(answer.body.url);
    else if (answer.status === 202) await pause(Math.max(100, Date.parse(String(answer.body.waitsUntil)) - Date.now()));
    else return `no payment page: ${answer.status}`;
  }
  const started = performance.now();
  const paid = await ask('POST', `${sandbox}/sandbox/sessions/${page.split('/').at(-1)}/pay`, { body: { method: 'card', card: luhn((run % 10_000) * 10_000 + number) } });
  if (paid.status !== 200) return `not paid: ${paid.status}`;
  for (let look = 0; look < 100; look += 1) {
    const { body } = await ask('GET', own);
    if ((body.phone as { drawn: unknown } | null)?.drawn) {
      (times['from the payment to the drawn phone'] ??= []).push(performance.now() - started);
      return 'drawn';
    }
    await pause(1_500 + Math.random() * 1_000);
  }
  return 'not drawn after some minutes';
}

async function look(): Promise<Queue> {
  return (await timed('a look at the queue', () => ask('GET', `${api}/queue`))).body as unknown as Queue;
}

async function stateOf(token: string): Promise<string> {
  return String((await ask('GET', `${api}/queue/tickets/${token}`)).body.state);
}

async function timed(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const answer = await work();
  (times[what] ??= []).push(answer.ms);
  return answer;
}

/** Everybody sits at an address of their own. */
function addressOf(number: number): string {
  return `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function spread(list: number[]): string {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! / 1000).toFixed(3)} s`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)} of ${sorted.length}`;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
