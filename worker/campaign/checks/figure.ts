import { figureLaw, kilograms, upTo } from '../../law/figures';
import { batteryFloor } from '../../shared/grade';
import { marketOf } from '../../shared/market';
import type { CheckContext } from './context';
import { figuresOf } from './figure-text';
import { error, warning, type Finding } from './finding';
import { blocksOf, objectOf, textsOf, valueAt, type Typed } from './typed';

type Kind = { readonly unit: string; readonly known: (context: CheckContext) => readonly number[] };

/** Figures that persuade, and those of each kind that the shop's own rules or the catalogue stand for. */
const kinds: readonly Kind[] = [
  { unit: '%|％|prozent|pour cent|por ciento|per cento|per ?cent|パーセント', known: () => [...Object.values(batteryFloor), 0, 100] },
  { unit: String.raw`jahren?(?!\p{L})|ans?(?!\p{L})|años?|anni|years?|年間`, known: ({ market, facts }) => [marketOf(market).guarantee.months / 12, ...lifeTimes(facts)] },
  { unit: String.raw`(?:h|stunden?|heures?|horas?|ore|hours?)(?!\p{L})|時間`, known: () => [24] },
  { unit: 'mah', known: () => [] },
  { unit: String.raw`(?:fach\p{L}*|fois|veces|volte|times)(?!\p{L})|倍`, known: ({ facts }) => [...facts.values()].map(({ screen }) => screen.refresh) },
];

/** Years between two phones' first days, and for which a maker reckons its footprint. */
function lifeTimes(facts: CheckContext['facts']): number[] {
  const years = [...facts.values()].map(({ life }) => Number(life.released.slice(0, 4)));
  return [...years.flatMap((a) => years.map((b) => Math.abs(a - b))), ...[...facts.values()].flatMap(({ footprint }) => footprint?.lifetimeYears ?? [])];
}

const prices: Readonly<Record<'EUR' | 'GBP' | 'USD' | 'JPY', RegExp>> = { EUR: /\d[\d.,  ]*\s?€|€\s?\d|\d\s?euros?/iu, GBP: /£\s?\d/u, USD: /\$\s?\d/u, JPY: /\d円|[￥¥]\s?\d/u };

/**
 * A figure that persuades and has no source: none in the page (a quote has its own, and a figure that a quote brings may
 * be used), none in the catalogue or the shop's own rules. Kilograms of CO₂ and “up to” are errors, because a page with
 * them fails the build; a price that somebody typed is a warning, because it stays when the shop's changes.
 */
export function unsourcedFigure(revision: Typed, context: CheckContext): Finding[] {
  const { market } = context;
  const source = figureLaw(market);
  const quotes = blocksOf(revision, 'quote');
  const quoted = quotes.flatMap(({ value }) => [...String(value.text).matchAll(/\d+(?:[.,]\d+)?/g)].map(([figure]) => Number(figure.replace(',', '.'))));
  return textsOf(revision).filter(({ field }) => !quotes.some((quote) => field.startsWith(`${quote.field}.`))).flatMap(({ field, value }): Finding[] => {
    const strict = kilograms.exec(value)?.[0] ?? upTo.exec(value)?.[0];
    if (strict) return [error(field, { code: 'unsourced-figure', message: `“${strict.trim()}” stands here without its source.`, mend: 'Quote who says so, with a source, or let a saving block tell the phone’s own figures.', source })];
    const typed = prices[marketOf(market).currency].exec(value)?.[0];
    return [
      ...kinds.flatMap(({ unit, known }) => figuresOf(value, unit).filter((figure) => ![...known(context), ...quoted, ...reduced(revision)].includes(figure.value)).map((figure) => warning(field, { code: 'unsourced-figure', message: `“${figure.text}”: nothing on the page or in the catalogue says where this is from.`, mend: 'Quote the source in a block of its own, or leave the figure out.', source }))),
      ...(typed && !isLaunchPrice(value, context) ? [warning(field, { code: 'typed-price', message: `“${typed.trim()}”: a price that is typed stays when the shop’s price changes.`, mend: 'Leave it to the blocks that know the prices.', source })] : []),
    ];
  });
}

/** What the page's own reduction takes off may be said. */
function reduced(revision: Typed): number[] {
  const percent = objectOf(valueAt(revision, 'reduction.by')).percent;
  return typeof percent === 'number' ? [percent] : [];
}

/** What a phone cost on its first day here has its source in the catalogue. */
function isLaunchPrice(text: string, { market, facts }: CheckContext): boolean {
  const amounts = [...facts.values()].flatMap(({ launchPrice = [] }) => launchPrice.filter((one) => one.market === market).map(({ amount }) => amount));
  return [...text.matchAll(/\d[\d.,  ]*\d/g)].some(([figure]) => amounts.includes(Number(figure.replace(/[.,  ](?=\d{3})/g, '').replace(',', '.'))));
}
