import { saldi, soldes, type Season } from '../../law/season';
import { laws } from '../../law/source';
import { languageOf, type Language } from '../../shared/language';
import type { CheckContext, Span } from './context';
import { error, warning, type Finding } from './finding';
import { spanOf } from './span';
import { textsOf, type Place, type Typed } from './typed';

/** Words for the end of a shop, which this one does not come to. */
const closing: Record<Language, RegExp> = {
  de: /(?:räumungs|schließungs|total)(?:aus)?verkauf|geschäftsaufgabe|(?<!\p{L})alles muss raus/iu, fr: /liquidation (?:totale|avant)|fermeture définitive|(?<!\p{L})tout doit disparaître/iu,
  es: /liquidación (?:total|por cierre)|cierre del negocio/iu, it: /svendita totale|liquidazione|chiusura attività|fuori tutto/iu, en: /\b(?:closing[- ]down|going[- ]out[- ]of[- ]business|liquidation) sale|\beverything must go\b/iu, ja: /閉店セール|在庫一掃/u,
};

/**
 * Sale words where a country says when, or whether, they may be used. They have to hold for all the time in which the page
 * is shown. Germany, Britain, the United States and Japan have no seasons any more, or never had: there, and everywhere,
 * it is only untrue to say that a shop closes.
 */
export function saleWord(revision: Typed, context: CheckContext): Finding[] {
  const { market } = context;
  const texts = textsOf(revision);
  const told = (word: RegExp, finding: (place: Place<string>, word: string) => Finding[]) => texts.flatMap((place) => { const found = word.exec(place.value)?.[0]; return found ? finding(place, found) : []; });
  const end = told(closing[languageOf(market)], ({ field }, word) => [error(field, { code: 'closing-sale', message: `“${word}” says that the shop closes, which it does not.`, mend: 'Say what is reduced, and until when.', source: closingLaw[market] ?? laws.closingEu })]);
  switch (market) {
    case 'fr':
      return [...end, ...told(/(?<!\p{L})sold(?:es?|ée?s?)(?!\p{L})/iu, ({ field }, word) => french(field, word, context, spanOf(revision, context)))];
    case 'it':
      return [...end, ...told(/(?<!\p{L})sald[io](?!\p{L})/iu, ({ field }, word) => italian(field, word, context, spanOf(revision, context)))];
    case 'es':
      return [...end, ...told(/(?<!\p{L})rebajas(?!\p{L})/iu, ({ field }, word) => [warning(field, { code: 'sale-word', message: `“${word}” is for what has been on sale here for a month before. Its dates are the shop’s own since 2012; a region may still have rules for them.`, mend: 'Make sure of the month, or say what is reduced instead.', source: laws.rebajasEs })])];
    case 'at':
      return [...end, ...told(/(?<!\p{L})ausverkauf(?!t)\p{L}*/iu, ({ field }, word) => [error(field, { code: 'sale-word', message: `“${word}” needs a permit of the district in Austria.`, mend: 'Say what is reduced instead.', source: laws.closingAt })])];
    default:
      return end;
  }
}

const closingLaw: Readonly<Partial<Record<CheckContext['market'], (typeof laws)[keyof typeof laws]>>> = { at: laws.closingAt, gb: laws.closingGb, us: laws.hasteUs, jp: laws.hasteJp };

function french(field: string, word: string, { now }: CheckContext, span: Span): Finding[] {
  if (isWithin(span, years(now).flatMap(soldes))) return [warning(field, { code: 'sale-word', message: `“${word}”: only for what has been on sale and paid for a month before the season.`, mend: 'Make sure of it for every phone that is meant.', source: laws.soldesFr })];
  const next = years(now).flatMap(soldes).find(({ until }) => until > span.from)!;
  return [error(field, { code: 'sale-word', message: `“${word}” may be said in France only during the soldes; the next are from ${dayOf(next.from)}, 8:00, until ${dayOf(next.until - 1)}.`, mend: 'Keep the page’s window within them, or say what is reduced instead.', source: laws.soldesFr })];
}

function italian(field: string, word: string, { now }: CheckContext, span: Span): Finding[] {
  const seasons = years(now).map(saldi);
  const common = seasons.flatMap((one) => one.common);
  const next = common.find(({ until }) => until > span.from)!;
  if (!isWithin(span, seasons.flatMap(({ widest }) => widest))) return [error(field, { code: 'sale-word', message: `“${word}” may be said in Italy only while a region has its saldi; in most the next are from ${dayOf(next.from)} until ${dayOf(next.until - 1)}.`, mend: 'Keep the page’s window within them, or say what is reduced instead.', source: laws.saldiIt })];
  return [warning(field, { code: 'sale-word', message: `“${word}”: ${isWithin(span, common) ? 'regions may differ from the common dates' : 'in some regions only at this time'}, and the law means seasonal goods.`, mend: 'Look up the regions, or say what is reduced instead.', source: laws.saldiIt })];
}

const isWithin = (span: Span, seasons: readonly Season[]) => seasons.some(({ from, until }) => from <= span.from && span.until <= until);
const years = (now: number) => [0, 1, 2].map((more) => new Date(now).getUTCFullYear() + more);
/** `2027-01-06`, in Paris and Rome, which have one time. */
const dayOf = (moment: number) => new Date(moment + 3_600_000).toISOString().slice(0, 10);
