import { taxOn, taxWithin } from './tax.ts';

export interface Taxed {
  amount: number;
  taxBehavior: 'inclusive' | 'exclusive';
  /** Stripe's tax code `txcd_00000000`: never taxed. */
  exempt: boolean;
}

export interface Totals {
  subtotal: number;
  shipping: number;
  shippingTax: number;
  lineTaxes: number[];
  tax: number;
  total: number;
}

/**
 * What a session comes to. Tax is rounded once per session (half up) and then
 * shared out over the lines, so that the lines always add up to it.
 */
export function totalsOf(lines: Taxed[], shipping: Taxed | null, rate: number): Totals {
  const onTop = taxOn(sum(lines.filter((line) => !line.exempt && line.taxBehavior === 'exclusive')), rate);
  const within = taxWithin(sum(lines.filter((line) => !line.exempt && line.taxBehavior === 'inclusive')), rate);
  const shippingTaxOnTop = shipping && taxedOnTop(shipping) ? taxOn(shipping.amount, rate) : 0;
  const shippingTaxWithin = shipping && !shipping.exempt && !taxedOnTop(shipping) ? taxWithin(shipping.amount, rate) : 0;

  const subtotal = sum(lines);
  const shippingAmount = shipping?.amount ?? 0;
  const shippingTax = shippingTaxOnTop + shippingTaxWithin;
  return {
    subtotal,
    shipping: shippingAmount,
    shippingTax,
    lineTaxes: shareOut(lines, onTop, within),
    tax: onTop + within + shippingTax,
    total: subtotal + shippingAmount + onTop + shippingTaxOnTop,
  };
}

const sum = (parts: Taxed[]): number => parts.reduce((total, part) => total + part.amount, 0);

const taxedOnTop = (part: Taxed): boolean => !part.exempt && part.taxBehavior === 'exclusive';

function shareOut(lines: Taxed[], onTop: number, within: number): number[] {
  const shares = lines.map(() => 0);
  for (const [behavior, tax] of [
    ['exclusive', onTop],
    ['inclusive', within],
  ] as const) {
    const taxed = [...lines.entries()].filter(([, line]) => !line.exempt && line.taxBehavior === behavior);
    const base = sum(taxed.map(([, line]) => line));
    let left = tax;
    for (const [position, [index, line]] of taxed.entries()) {
      const isLast = position === taxed.length - 1;
      const share = isLast ? left : Math.floor((tax * line.amount) / Math.max(base, 1));
      shares[index] = share;
      left -= share;
    }
  }
  return shares;
}
