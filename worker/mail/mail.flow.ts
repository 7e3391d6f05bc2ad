import type { RegionDatabase } from '../../db/client';
import { deliveryWindow } from '../checkout/checkout';
import { phoneDetail, type PhoneDetail } from '../draw/detail.store';
import { sealLedger } from '../draw/ledger.store';
import { drawOf, revealLink } from '../draw/present';
import type { Bindings } from '../env';
import { lineName, orderLink, takenOff, type Order, type OrderLine } from '../order/order';
import { orderWithLines, unitsOfOrder } from '../order/detail.store';
import { giftOfOrder } from '../phone/gift.store';
import { promisesOf } from '../phone/promise/promise';
import { confirmHours, reminderLink } from '../reminder/reminder';
import { reminderById } from '../reminder/reminder.store';
import type { Id } from '../shared/id';
import { marketOf, type MarketId } from '../shared/market';
import { formatMoney, money } from '../shared/money';
import { letters, toHtml, toText, type Letter, type OrderFacts, type PhoneFacts } from './letter';
import { beaconLate } from './phone-letter';
import { dueMail, markFailed, markSent, refundById, withdrawalById, type DueMail } from './mail.store';

/** @property endLink where a mail program may end what the letter is part of, by itself: RFC 8058 */
type Addressed = { readonly to: string; readonly market: MarketId; readonly letter: Letter; readonly endLink?: string };

/**
 * Sends the letters that are due about an order, a withdrawal or a reminder, or all of a region's. Each goes out under its own
 * idempotency key, so that two senders at once deliver it once.
 *
 * @returns how many were sent
 */
export async function sendDueMail(env: Bindings, db: RegionDatabase, now: number, about?: Id<'order'> | Id<'withdrawal'> | Id<'reminder'>): Promise<number> {
  let sent = 0;
  for (const mail of await dueMail(db, { about, now, limit: 50 })) {
    const addressed = await compose(env, db, mail).catch((error: unknown) => noteBroken(mail, error));
    const isSent = addressed !== null && (await send(env, mail.id, addressed));
    await (isSent ? markSent(db, mail.id, now) : markFailed(db, mail.id));
    sent += Number(isSent);
  }
  return sent;
}

/** A letter that cannot be written must not keep the others waiting. */
function noteBroken({ id, kind }: DueMail, error: unknown): null {
  console.error(JSON.stringify({ alarm: 'mail', mail: id, kind, error: String(error) }));
  return null;
}

async function compose(env: Bindings, db: RegionDatabase, { kind, subjectId }: DueMail): Promise<Addressed | null> {
  if (kind === 'withdrawal-received') {
    const withdrawal = await withdrawalById(db, subjectId);
    if (!withdrawal) return null;
    const { market, email, orderNumber, declaredAt } = withdrawal;
    const { locale, timeZone } = marketOf(market);
    const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(declaredAt);
    return { to: email, market, letter: letters[market].withdrawalReceived({ orderNumber, declaredAt: at }) };
  }
  if (kind === 'reminder-confirm' || kind === 'reminder') return composeReminder(env, db, subjectId, kind);
  const refund = kind === 'refund-made' ? await refundById(db, subjectId) : null;
  const found = await orderWithLines(db, refund?.orderId ?? (subjectId as Id<'order'>));
  if (!found) return null;
  const { order, lines } = found;
  const words = letters[order.market];
  if (kind === 'gift') {
    const { email, secret } = (await giftOfOrder(db, order.id))!;
    return { to: email, market: order.market, letter: words.gift(revealLink(env, order.market, secret)) };
  }
  const facts = factsOf(env, order, lines, order.kind === 'phone' ? await phoneFactsOf(env, db, order) : null);
  if (kind === 'phone-drawn') return { to: order.email, market: order.market, letter: words.phoneDrawn({ ...facts, phone: facts.phone! }) };
  if (kind === 'beacon-late') return { to: marketOf(order.market).house.email, market: 'gb', letter: beaconLate(order.number, facts.phone!) };
  const letter = kind === 'refund-made' ? words.refundMade(facts, formatMoney(money(refund!.amount, order.currency), marketOf(order.market).locale, { taxNote: false })) : words[byKind[kind]](facts);
  return { to: order.email, market: order.market, letter };
}

async function composeReminder(env: Bindings, db: RegionDatabase, id: string, kind: 'reminder-confirm' | 'reminder'): Promise<Addressed | null> {
  const reminder = await reminderById(db, id);
  if (!reminder) return null;
  const { market, email, secret, opensAt } = reminder;
  const { locale, timeZone, house } = marketOf(market);
  const opens = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(opensAt);
  const link = reminderLink(env.SHOP_ORIGIN, market, secret);
  const facts = { opens, link, hours: confirmHours, page: `${env.SHOP_ORIGIN}/${market}/phone`, house: [house.name, ...house.address].join(', ') };
  return { to: email, market, letter: letters[market][kind === 'reminder' ? 'reminder' : 'reminderConfirm'](facts), endLink: link };
}

const byKind = { 'order-paid': 'orderPaid', 'order-refunded': 'orderRefunded', 'payment-failed': 'paymentFailed' } as const;

function factsOf(env: Bindings, order: Order, lines: readonly OrderLine[], phone: PhoneFacts | null): OrderFacts {
  const market = marketOf(order.market);
  const price = (amount: number) => formatMoney(money(amount, order.currency), market.locale);
  const voucher = takenOff(lines);
  const { from, to } = deliveryWindow(market, order.paidAt ?? order.placedAt);
  const day = new Intl.DateTimeFormat(market.locale, { dateStyle: 'full', timeZone: 'UTC' });
  return {
    number: order.number,
    items: [...lines.map((line) => itemOf(line, order.market, price)), ...(voucher ? [letters[order.market].voucher(voucher.code, price(voucher.amount))] : [])],
    tax: order.tax ? price(order.tax) : null,
    total: price(order.total),
    link: orderLink(env.SHOP_ORIGIN, order),
    delivery: day.formatRange(new Date(from), new Date(to)),
    phone,
    terms: `${env.SHOP_ORIGIN}/${order.market}/legal/terms`,
    returns: `${env.SHOP_ORIGIN}/${order.market}/legal/returns`,
  };
}

async function phoneFactsOf(env: Bindings, db: RegionDatabase, order: Order): Promise<PhoneFacts> {
  const phone = await sealedDetail(db, order);
  const [unit] = await unitsOfOrder(db, order.id);
  const draw = drawOf(env, phone);
  const { locale, timeZone } = marketOf(order.market);
  const at = draw && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(Date.parse(draw.roundAt));
  return {
    manifest: phone.manifest,
    draw: draw && { ...draw, at: at!, entry: draw.entry! },
    unit: unit ? { name: `${lineName(unit)}, ${letters[order.market].grades[unit.grade]}`, code: unit.code } : null,
    promises: promisesOf(order.market),
    verify: `${env.SHOP_ORIGIN}/${order.market}/phone/verify?drop=${phone.drop}&draw=${phone.draw}`,
    refundReason: phone.refundReason,
  };
}

/** A crash may have come between a payment and its line's hash; the letter that tells the hash is sent once. */
async function sealedDetail(db: RegionDatabase, order: Order): Promise<PhoneDetail> {
  const phone = (await phoneDetail(db, order.id))!;
  if (phone.sequence === null || phone.entry !== null) return phone;
  await sealLedger(db, order.dropId!);
  return (await phoneDetail(db, order.id))!;
}

/** `2 × iPhone 13, 128 GB, Blue, Exzellent · Reprise · 2 × 239,00 € = 478,00 €`; between seller and price the very phone, where one was chosen. */
function itemOf(line: OrderLine, market: MarketId, price: (amount: number) => string): string {
  const { grades, chosen } = letters[market];
  const each = line.withoutCode ?? line.unitAmount;
  const what = line.grade ? `${lineName(line)}, ${grades[line.grade]}` : lineName(line);
  const cost = line.quantity > 1 ? `${line.quantity} × ${price(each)} = ${price(each * line.quantity)}` : price(each);
  const seller = line.sellerName ?? marketOf(market).house.name;
  return [`${line.quantity} × ${what}`, seller, ...(line.unitCode === null ? [] : [chosen(line.unitCode, percent(line.unitBattery!, market))]), cost].join(' · ');
}

function percent(battery: number, market: MarketId): string {
  return new Intl.NumberFormat(marketOf(market).locale, { style: 'percent' }).format(battery / 100);
}

/** Resend's HTTP API, or what stands in for it. */
async function send(env: Bindings, id: Id<'mail'>, { to, market, letter, endLink }: Addressed): Promise<boolean> {
  const response = await fetch(`${env.MAIL_API_ORIGIN ?? 'https://api.resend.com'}/emails`, {
    method: 'POST',
    signal: AbortSignal.timeout(10_000),
    headers: { authorization: `Bearer ${env.MAIL_API_KEY}`, 'content-type': 'application/json', 'idempotency-key': id, 'user-agent': 'reprise' },
    body: JSON.stringify({
      from: env.MAIL_FROM ?? 'Reprise <orders@reprise.example>',
      to: [to],
      subject: letter.subject,
      text: toText(letter),
      html: toHtml(letter, marketOf(market).locale),
      ...(endLink && { headers: { 'List-Unsubscribe': `<${endLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
    }),
  }).catch(() => null);
  if (response?.ok) return true;
  console.error(JSON.stringify({ alarm: 'mail', mail: id, status: response?.status ?? 'unreachable' }));
  return false;
}
