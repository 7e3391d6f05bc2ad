import { marketOf } from '../../shared/market';
import type { CheckContext } from './context';
import { error, warning, type Finding } from './finding';
import { spanOf } from './span';
import { linksOf, textOf, type Typed } from './typed';

/** A way that leads to what is not there in this market, or not for as long as this page is. Pages of the shop are always there. */
export function deadLink(revision: Typed, context: CheckContext): Finding[] {
  return linksOf(revision).flatMap(({ field, value }) => [...toModel(field, textOf(value.model), context), ...toCampaign(field, textOf(value.campaign), revision, context)]);
}

function toModel(field: string, model: string, { models, offers, market }: CheckContext): Finding[] {
  const known = models.get(model);
  if (!known) return [];
  const own = offers.filter((offer) => offer.model === model);
  if (own.length === 0) return [error(field, { code: 'dead-link', message: `The ${known.name} has no page in ${countryOf(market)}, because it is not sold there.`, mend: 'Lead to a phone that is sold there, or to all phones.' })];
  return own.some(({ available }) => available > 0) ? [] : [warning(field, { code: 'sold-out', message: `This leads to the ${known.name}, which is sold out in ${countryOf(market)}.`, mend: 'Lead to a phone that can be had.' })];
}

function toCampaign(field: string, slug: string, revision: Typed, context: CheckContext): Finding[] {
  if (!slug) return [];
  const dead = (message: string, mend: string) => [error(field, { code: 'dead-link', message, mend })];
  if (slug === context.slug) return dead('This leads to the very page it is on.', 'Lead somewhere else.');
  const planned = context.campaigns.get(slug);
  if (!planned) return dead(`There is no campaign “${slug}”.`, 'Pick one that there is.');
  const span = spanOf(revision, context);
  const shown = planned.filter(({ from, until }) => from < span.until && (until ?? Infinity) > span.from);
  if (shown.length === 0) return dead(`The campaign “${slug}” is not to be seen in ${countryOf(context.market)} while this one is.`, 'Publish it there first, or lead somewhere else.');
  const [begins, ends] = [Math.min(...shown.map(({ from }) => from)), Math.max(...shown.map(({ until }) => until ?? Infinity))];
  return [
    ...(begins > span.from ? [warning(field, { code: 'early-link', message: `The campaign “${slug}” begins there only after this one: until then the link leads nowhere.`, mend: 'Begin together, or lead somewhere else.' })] : []),
    ...(ends < span.until ? [warning(field, { code: 'late-link', message: `The campaign “${slug}” is over there before this one ends.`, mend: 'End before it, or lead somewhere else.' })] : []),
  ];
}

const countryOf = (market: CheckContext['market']) => countries[market] ?? marketOf(market).name;
export const countries: Readonly<Record<CheckContext['market'], string>> = { de: 'Germany', at: 'Austria', fr: 'France', es: 'Spain', it: 'Italy', gb: 'the United Kingdom', us: 'the United States', jp: 'Japan' };
