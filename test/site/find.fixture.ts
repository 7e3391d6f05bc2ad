import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import { bake } from '../../site/features/find/bake';
import { entriesOf, type Entry } from '../../site/features/find/entry';
import { catalogueOf } from '../../site/features/find/find';
import type { Shelved } from '../../site/features/model/shelf';
import { bestFirst, type Offer } from '../../worker/inventory/offer';
import { grades } from '../../worker/shared/grade';
import { money } from '../../worker/shared/money';

const folder = 'site/content/models';

/** Every model of the shop, each storage and colour of it in two grades, but for a few that are gone. */
const shelf: Shelved[] = readdirSync(folder).map((file) => {
  const model = { id: file.replace('.yaml', ''), ...modelSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))) };
  const offers = bestFirst(model.storage.options.flatMap((storage, s) => model.colours.options.flatMap(({ id: colour }, c) => [0, 1].map((g): Offer => {
    const grade = grades[(s + c + g * 2) % 4]!;
    return {
      id: `off_${model.id}_${storage}_${colour}_${g}` as Offer['id'],
      seller: { id: 'house', name: 'Reprise' },
      model: model.id, name: model.name, storage, colour, sku: `${model.id}-${storage}-${colour}`, grade,
      price: money(10_000 + Math.round(model.screen.diagonal * 1_000) + storage * 20 + (3 - grades.indexOf(grade)) * 1_500, 'EUR'),
      available: model.id === 'google-pixel-6a' ? 0 : (s + c + g) % 5,
    };
  }))));
  return { model, offers: offers.map((offer) => ({ ...offer, reduction: null })), glance: { from: offers[0]!.price, left: offers.reduce((sum, { available }) => sum + available, 0) } };
});

export const baked = bake('de', shelf);
export const entries: readonly Entry[] = entriesOf(baked);
export const catalogue = catalogueOf(entries, 2026);
