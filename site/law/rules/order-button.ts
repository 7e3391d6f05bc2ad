import type { MarketId } from '../../../worker/shared/market';
import type { Messages } from '../../i18n/en/messages';

/** What the button that orders may say, word for word, and who says so. */
export const orderButtons: Record<MarketId, { readonly texts: readonly string[]; readonly source: string }> = {
  de: { texts: ['Zahlungspflichtig bestellen'], source: 'BGB § 312j Abs. 3' },
  at: { texts: ['Zahlungspflichtig bestellen'], source: 'FAGG § 8 Abs. 2' },
  fr: { texts: ['Commande avec obligation de paiement'], source: 'Code de la consommation, art. L221-14' },
  es: { texts: ['Pedido con obligación de pago'], source: 'RDLeg 1/2007 (TRLGDCU), art. 98.2' },
  it: { texts: ['Ordine con obbligo di pagare'], source: 'Codice del consumo, art. 51 c. 2' },
  gb: { texts: ['Order with obligation to pay'], source: 'Consumer Contracts Regulations 2013, reg. 14(4)' },
  us: { texts: ['Order and pay'], source: 'ROSCA, 15 USC 8403; FTC Act, s. 5' },
  jp: { texts: ['注文を確定する'], source: '特定商取引に関する法律 第12条の6' },
};

/** Null where the market's button says what it has to. */
export function wrongButton(market: MarketId, { purchase }: Pick<Messages, 'purchase'>): { readonly text: string; readonly what: string; readonly source: string } | null {
  const { texts, source } = orderButtons[market];
  const text = purchase.checkout.order;
  return texts.includes(text) ? null : { text, what: `${market}: the order button says “${text}”, not “${texts.join('” or “')}”`, source };
}

/** The forms that order: their button has to take its words from that text. */
export const orderForms = ['site/features/checkout/CheckoutForm.astro'] as const;
