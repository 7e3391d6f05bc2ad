import { numberFormat } from '../../../worker/shared/formatter';
import type { Grade } from '../../../worker/shared/grade';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { countsOf, type Excess } from '../../../worker/unit/grade-rule';
import type { Tests, WearMark } from '../../../worker/unit/report';
import type { ReplacedPart } from '../../../worker/unit/unit';
import { number, percent } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';

/** What a report says, in the words of a market. */
export const health = (market: MarketId, battery: number, digits = 0) => percent(market, battery / 100, digits);

export function millimetres(market: MarketId, length: number): string {
  return numberFormat(marketOf(market).locale, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 1 }).format(length).replace(' ', '\u00A0');
}

export function partName(market: MarketId, part: string): string {
  const { part: names } = messagesOf(market).purchase.order.unit;
  return Object.hasOwn(names, part) ? names[part as keyof typeof names] : part;
}

export function originName(market: MarketId, { origin }: ReplacedPart): string {
  const t = messagesOf(market).unit;
  return origin ? t.origin[origin] : t.originUnknown;
}

/** The marks of a side: how many of which kind, and the longest. */
export function marksOn(market: MarketId, wear: readonly WearMark[], side: WearMark['side']): string {
  const t = messagesOf(market).unit;
  const marks = wear.filter((mark) => mark.side === side);
  const words = t.marks(countsOf(marks));
  return marks.length === 0 ? words : t.longest(words, millimetres(market, Math.max(...marks.map(({ length }) => length))));
}

/** Why a unit is not of the grade above, a reason a line. */
export function reasons(market: MarketId, excess: readonly Excess[]): string[] {
  const { excess: words } = messagesOf(market).unit;
  const figure = (what: Excess['what'], value: number) => (what === 'battery' ? health(market, value) : what.endsWith('-length') ? millimetres(market, value) : number(market, value));
  return excess.map(({ what, found, allowed }) => words[what](figure(what, found), figure(what, allowed)));
}

/** What came of each test, in the order in which a report has them. */
export function outcomes(market: MarketId, tests: Tests): { readonly test: string; readonly outcome: string }[] {
  const t = messagesOf(market).unit;
  const watts = numberFormat(marketOf(market).locale, { maximumFractionDigits: 1 }).format(tests.charging);
  const outcome: Record<keyof Tests, string> = {
    screen: t.passed, touch: t.passed, buttons: t.passed, cameras: t.passed, microphones: t.passed, speakers: t.passed, radios: t.passed, sensors: t.passed,
    charging: `${t.passed}, ${watts}\u00A0W`,
    battery: health(market, tests.battery, 1),
    cycles: tests.cycles === null ? t.notTold : number(market, tests.cycles),
    'activation-lock': t.unlocked,
    network: t.notReported,
    erasure: t.erased[tests.erasure],
  };
  return (Object.keys(outcome) as (keyof Tests)[]).map((test) => ({ test: t.test[test], outcome: outcome[test] }));
}

export function gradeName(market: MarketId, grade: Grade): string {
  return messagesOf(market).shell.grades[grade].name;
}
