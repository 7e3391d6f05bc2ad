import { bestFirst } from '../../inventory/offer';
import type { CheckContext } from './context';
import { error, warning, type Finding } from './finding';
import { blocksOf, isObject, modelsOf, objectOf, textOf, valueAt, type Typed } from './typed';

/** A phone that the catalogue does not have, or not in that colour. */
export function unknownPhone(revision: Typed, { models, facts }: CheckContext): Finding[] {
  return modelsOf(revision).flatMap(({ field, value }): Finding[] => {
    if (!models.has(value)) return [error(field, { code: 'unknown-phone', message: `The catalogue has no phone “${value}”.`, mend: 'Pick one from the catalogue.' })];
    const colour = textOf(objectOf(valueAt(revision, field.split('.').slice(0, -1).join('.'))).colour);
    const colours = facts.get(value)?.colours.options.map(({ id }) => id);
    if (!field.endsWith('model') || !colour || !colours || colours.includes(colour)) return [];
    return [error(`${field.replace(/model$/, 'colour')}`, { code: 'unknown-colour', message: `The ${models.get(value)!.name} was not made in “${colour}”.`, mend: `Choose ${colours.join(', ')}.` })];
  });
}

/**
 * A phone that is to be sold here and is not, or not now. It matters where the page sells it: on a shelf, as the older
 * one of a saving. Two phones may be compared whether anybody has them or not; where a link leads is another rule's.
 */
export function soldOut(revision: Typed, { models, offers }: CheckContext): Finding[] {
  const sold = [
    ...blocksOf(revision, 'saving').map(({ field, value }) => ({ field: `${field}.older`, model: textOf(value.older) })),
    ...blocksOf(revision, 'shelf').flatMap(({ field, value }) => modelsOf(value).map((named) => ({ field: `${field}.${named.field}`, model: named.value }))),
  ];
  return sold.filter(({ model }) => models.has(model)).flatMap(({ field, model }): Finding[] => {
    const own = offers.filter((offer) => offer.model === model);
    const { name } = models.get(model)!;
    if (own.length === 0) return [error(field, { code: 'not-sold-here', message: `The ${name} is not sold in this country: this part of the page would be missing.`, mend: 'Pick a phone that is, or take this part away.' })];
    return own.some(({ available }) => available > 0) ? [] : [warning(field, { code: 'sold-out', message: `The ${name} is sold out here.`, mend: 'Pick another one, or say what stands in its place.' })];
  });
}

/** A shelf whose rule finds nothing that can be had now. */
export function emptyShelf(revision: Typed, { models, offers }: CheckContext): Finding[] {
  return blocksOf(revision, 'shelf').flatMap(({ field, value }) => {
    const rule = objectOf(value.pick).rule;
    if (!isObject(rule)) return [];
    const found = bestFirst(offers).some(({ model, grade, price, available }) => {
      const known = models.get(model);
      return available > 0 && known && (!rule.maker || known.maker === rule.maker) && (!rule.grade || grade === rule.grade) && (typeof rule.most !== 'number' || price.amount <= rule.most)
        && (!textOf(rule.updatesUntil) || ('until' in known.updates && known.updates.until >= textOf(rule.updatesUntil)));
    });
    return found ? [] : [warning(`${field}.pick.rule`, { code: 'empty-shelf', message: 'At this moment no phone fits this rule: the shelf would be empty.', mend: 'Ask for less, or say what stands in its place.' })];
  });
}
