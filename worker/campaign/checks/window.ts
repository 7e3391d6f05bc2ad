import { marketOf } from '../../shared/market';
import { localOf } from '../zone';
import type { CheckContext, Planned } from './context';
import { error, warning, type Finding } from './finding';
import { edgeOf, overlaps, spanOf } from './span';
import { pairsOf, objectOf, textOf, type Typed } from './typed';

/** A window has to have something in it, and something that is still to come; a time that clocks jump over is told. */
export function window(revision: Typed, context: CheckContext): Finding[] {
  const [from, until] = [edgeOf(revision, 'from', context), edgeOf(revision, 'until', context)];
  const { timeZone } = marketOf(context.market);
  const jumped = (['from', 'until'] as const).flatMap((edge) => {
    const [written, moment] = [textOf(objectOf(revision.window)[edge]), edge === 'from' ? from : until];
    if (moment === null || localOf(moment, timeZone).startsWith(written)) return [];
    return [warning(`window.${edge}`, { code: 'jumped-time', message: `Clocks there jump over this time: it means ${spoken(moment, timeZone)}.`, mend: 'Choose a time before or after the jump.' })];
  });
  if (from !== null && until !== null && until <= from) return [error('window.until', { code: 'empty-window', message: 'It ends before it begins: nobody would ever see it.', mend: 'Put the end after the beginning.' }), ...jumped];
  if (until !== null && until <= context.now) return [error('window.until', { code: 'past-window', message: `It was over on ${spoken(until, timeZone)}.`, mend: 'Choose an end that is still to come, or leave it open.' }), ...jumped];
  return jumped;
}

/**
 * Two campaigns in one place at one time. Places are two: the page's own address, where a revision that is planned for
 * later takes over; and a pair of phones as a hero, because two campaigns with the same pair at the same time compete
 * for the same people and answer the same search. Both may be meant, so both are warnings.
 */
export function sharedPlace(revision: Typed, context: CheckContext): Finding[] {
  const span = spanOf(revision, context);
  const { timeZone } = marketOf(context.market);
  const hero = pairsOf(revision).find(({ field }) => field === 'hero')?.value;
  return [...context.campaigns].flatMap(([slug, planned]) => planned.filter((one) => overlaps(span, one)).flatMap((one): Finding[] => {
    if (slug === context.slug) return one.from <= span.from ? [] : [warning('window', { code: 'overlap', message: `Revision ${one.number} is planned for ${spoken(one.from, timeZone)} and takes this one’s place then.`, mend: 'End this one before, or withdraw what is planned.' })];
    if (!hero || !isSame(hero, one)) return [];
    return [warning('hero', { code: 'overlap', message: `The campaign “${slug}” has the same two phones as its hero ${time(one, timeZone)}.`, mend: 'Choose another pair or another time, or end the other one.' })];
  }));
}

const isSame = (hero: { readonly newer: string; readonly older: string }, { hero: other }: Planned) => other !== null && other.newer === hero.newer && other.older === hero.older;
const time = ({ from, until }: Planned, zone: string) => (until === null ? `from ${spoken(from, zone)} on` : `from ${spoken(from, zone)} until ${spoken(until, zone)}`);

/** `27 November 2026, 00:00`, by the market's clock. */
function spoken(moment: number, zone: string): string {
  const [day, clock] = localOf(moment, zone).split('T') as [string, string];
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}, ${clock.slice(0, 5)}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
