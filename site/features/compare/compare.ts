import type { MarketId } from '../../../worker/shared/market';
import type { PhoneModel } from '../model/shelf';
import { hasSlot, simKind, takesEsim } from '../model/sim';

/** What two phones are compared by, in the order in which it is told. */
export const aspects = [
  'updates', 'screen', 'refresh', 'technology', 'mainCamera', 'ultrawide', 'telephoto', 'macro', 'weight', 'size', 'storage', 'fiveG', 'nfc', 'esim', 'slot', 'port', 'os',
] as const;
export type Aspect = (typeof aspects)[number];

/** Which of the two has more of what somebody would want; `same` where nobody would notice, `other` where it differs and neither is better. */
export type Standing = 'first' | 'second' | 'same' | 'other';
export type Finding = { readonly aspect: Aspect; readonly standing: Standing };

type Rule = (first: PhoneModel, second: PhoneModel, at: { readonly market: MarketId; readonly today: string }) => Standing | null;

/** More of it is better; less than a step is no difference. */
const more = (figure: (phone: PhoneModel, market: MarketId) => number, step: number): Rule => (first, second, { market }) => {
  const difference = figure(first, market) - figure(second, market);
  // 6.3 less 6.2 is a little below a tenth.
  if (Math.abs(difference) < step - 1e-9) return 'same';
  return difference > 0 ? 'first' : 'second';
};

const has = (feature: (phone: PhoneModel, market: MarketId) => boolean): Rule => more((phone, market) => Number(feature(phone, market)), 1);

/** A camera that neither has is not worth a line. */
const camera = (kind: PhoneModel['cameras']['rear'][number]['kind']): Rule => {
  const isThere = (phone: PhoneModel) => phone.cameras.rear.some((lens) => lens.kind === kind);
  return (first, second, at) => (isThere(first) || isThere(second) ? has(isThere)(first, second, at) : null);
};

/** Two ends are compared to a month; a phone that is supported with no end named is only better than one whose end has come. */
const updates: Rule = ({ life: { securityUpdates: a } }, { life: { securityUpdates: b } }, { today }) => {
  if ('until' in a && 'until' in b) {
    const days = (Date.parse(a.until) - Date.parse(b.until)) / 86_400_000;
    return Math.abs(days) < 31 ? 'same' : days > 0 ? 'first' : 'second';
  }
  if ('until' in a) return a.until < today ? 'second' : 'other';
  if ('until' in b) return b.until < today ? 'first' : 'other';
  return 'same';
};

/** Smaller in height and width, by more than a fiftieth of its face. */
const size: Rule = ({ body: a }, { body: b }) => {
  const share = (a.height * a.width) / (b.height * b.width);
  if (share > 0.98 && share < 1 / 0.98) return 'same';
  if (a.height <= b.height && a.width <= b.width) return 'first';
  return b.height <= a.height && b.width <= a.width ? 'second' : 'other';
};

const megapixels = ({ cameras: { rear } }: PhoneModel) => (rear.find(({ kind }) => kind === 'main') ?? rear[0]!).megapixels;

const rules: Record<Aspect, Rule> = {
  updates,
  screen: more(({ screen }) => screen.diagonal, 0.1),
  refresh: more(({ screen }) => screen.refresh, 1),
  technology: has(({ screen }) => screen.technology === 'OLED'),
  mainCamera: more(megapixels, 1),
  ultrawide: camera('ultrawide'),
  telephoto: camera('telephoto'),
  macro: camera('macro'),
  weight: more(({ body }) => -body.weight, 5),
  size,
  storage: more(({ storage }) => Math.max(...storage.options), 1),
  fiveG: has(({ connectivity }) => connectivity.fiveG),
  nfc: has(({ connectivity }) => connectivity.nfc),
  esim: has((phone, market) => takesEsim(simKind(market, phone))),
  slot: has((phone, market) => hasSlot(simKind(market, phone))),
  port: has(({ connectivity }) => connectivity.port === 'usb-c'),
  os: (first, second) => (first.os === second.os ? 'same' : 'other'),
};

/** What differs between two phones as a market sells them, aspect by aspect. */
export function compare(market: MarketId, first: PhoneModel, second: PhoneModel, today: string): Finding[] {
  return aspects.flatMap((aspect) => {
    const standing = rules[aspect](first, second, { market, today });
    return standing ? [{ aspect, standing }] : [];
  });
}

/** The one order in which a pair is shown: the newer first; of two from one day, by id. */
export function inOrder<Phone extends { readonly id: string; readonly released: string }>(a: Phone, b: Phone): [newer: Phone, older: Phone] {
  const isNewer = a.released === b.released ? a.id < b.id : a.released > b.released;
  return isNewer ? [a, b] : [b, a];
}
