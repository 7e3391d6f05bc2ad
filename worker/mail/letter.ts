import type { Grade } from '../shared/grade';
import type { MarketId } from '../shared/market';
import { de } from './texts/de';
import { en } from './texts/en';
import { es } from './texts/es';
import { fr } from './texts/fr';
import { it } from './texts/it';
import { ja } from './texts/ja';

export type Letter = { readonly subject: string; readonly paragraphs: readonly string[] };

/** What the letters tell; amounts and dates come already in the market's form. */
export type OrderFacts = {
  readonly number: string;
  readonly items: readonly string[];
  /** Tax that came on top; null where prices include it. */
  readonly tax: string | null;
  readonly total: string;
  readonly link: string;
  readonly delivery: string;
  /** Where it is a Phone: what was promised of it, and what was fixed when it was paid. */
  readonly phone: PhoneFacts | null;
  /** Where terms and returns are explained. */
  readonly terms: string;
  readonly returns: string;
};
/** What a letter tells of a Phone; the draw's moment comes in the market's form. */
export type PhoneFacts = {
  readonly manifest: string;
  /** Null where its money went back before any draw. */
  readonly draw: { readonly id: string; readonly sequence: number; readonly round: number; readonly at: string; readonly entry: string } | null;
  /** Once it is drawn: `iPhone 13, 128 GB, Blue, Excellent`. */
  readonly unit: { readonly name: string; readonly code: string } | null;
  readonly promises: readonly string[];
  readonly verify: string;
  /** Why it was refunded before the draw. */
  readonly refundReason: 'sold-out' | 'limit-reached' | null;
};
/** What the letters about a reminder tell; the opening comes in the market's form. */
export type ReminderFacts = {
  readonly opens: string;
  /** Where it is confirmed, and where it ends. */
  readonly link: string;
  /** For how many hours it can be confirmed. */
  readonly hours: number;
  /** Where Phones are sold. */
  readonly page: string;
  /** Who writes: name and address. */
  readonly house: string;
};
export type WithdrawalFacts = { readonly orderNumber: string; readonly declaredAt: string };

/** The letters in one language. A language that lacks one does not compile. */
export type Letters = {
  grades: Record<Grade, string>;
  /** Where a line is of the very phone that was chosen. @param battery its health, in the market's form */
  chosen(code: string, battery: string): string;
  /** What a code took off, in the market's form. */
  voucher(code: string, amount: string): string;
  orderPaid(facts: OrderFacts): Letter;
  orderRefunded(facts: OrderFacts): Letter;
  /** @param amount what went back, in the market's form; it need not be all */
  refundMade(facts: OrderFacts, amount: string): Letter;
  paymentFailed(facts: OrderFacts): Letter;
  withdrawalReceived(facts: WithdrawalFacts): Letter;
  phoneDrawn(facts: OrderFacts & { phone: PhoneFacts }): Letter;
  /** To whom a Phone is given. @param link where they see which it is */
  gift(link: string): Letter;
  /** Asks whether whoever has the mailbox wants to be reminded of a sale. */
  reminderConfirm(facts: ReminderFacts): Letter;
  reminder(facts: ReminderFacts): Letter;
};

export const letters: Record<MarketId, Letters> = { de, at: de, fr, es, it, gb: en, us: en, jp: ja };

export function toText({ paragraphs }: Letter): string {
  return `${paragraphs.join('\n\n')}\n\nReprise 𝄇\n`;
}

/** Plain HTML of the same words: links are made of what stands on a line of its own. */
export function toHtml({ subject, paragraphs }: Letter, language: string): string {
  const body = paragraphs.map((paragraph) => `<p>${markUp(paragraph)}</p>`).join('\n');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(subject)}</title><body>\n${body}\n<p>Reprise 𝄇</p></body></html>`;
}

function markUp(paragraph: string): string {
  const safe = escape(paragraph).replaceAll('\n', '<br>');
  return safe.replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
