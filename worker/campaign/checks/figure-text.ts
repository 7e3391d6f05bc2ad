/** Figures as people write them in the shop's languages. */

/** A number with a comma or a point, `6,1`, `48`, `1.299`; grouped thousands are one number. */
const number = String.raw`(?<![\d.,])(\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)`;

export type Figure = { readonly at: number; readonly text: string; readonly value: number };

/** Every number in a text that a unit follows. @param unit a pattern, without groups that capture */
export function figuresOf(text: string, unit: string): Figure[] {
  return [...text.matchAll(new RegExp(`${number}[\\s\\u00A0\\u202F-]?(?:${unit})`, 'giu'))].map((match) => ({ at: match.index, text: match[0], value: valueOf(match[1]!) }));
}

function valueOf(written: string): number {
  const isGrouped = /^\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+$/.test(written);
  return Number(isGrouped ? written.replace(/\D/g, '') : written.replace(',', '.'));
}
