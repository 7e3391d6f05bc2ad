import { grades, type Grade } from '../../worker/shared/grade';
import type { Region } from '../../worker/shared/shard';
import { skuOf } from '../../worker/shared/sku';
import { bestsellers, demandFor, modelsIn } from './assortment';
import { between, pick, pickWeighted, type Chance } from './chance';
import { keptApart, landmarks, type Landmark } from './landmarks';
import type { DemoModel } from './models';
import { house, sellersIn, type DemoSeller } from './sellers';

/** How many units a seller has of a sku in a grade. None: it is sold out, its offers remain. */
export type Stock = {
  readonly seller: DemoSeller;
  readonly model: DemoModel;
  readonly storage: number;
  readonly colour: string;
  readonly sku: string;
  readonly grade: Grade;
  readonly count: number;
};

/** Units for sale, those of the drops not among them. */
const sizes: Record<Region, number> = { eu: 1500, gb: 610, us: 710, jp: 520 };

/** With the steady stock, which has no premium and much fair, about 10, 35, 40 and 15 in a hundred. */
const gradeShares: Record<Grade, number> = { premium: 11, excellent: 35, good: 42, fair: 12 };

/** How often a stock has how many units. */
const countShares = [[0, 10], [1, 20], [2, 24], [3, 18], [4, 12], [5, 8], [6, 5], [8, 3]] as const;

/** How often the smallest storage, the next, … comes in. */
const storageShares = [45, 35, 15, 5];

/** A region's stock: the landmarks, the bestsellers, each model at least once, then as demand has it until the region is full. */
export function stockIn(region: Region, models: readonly DemoModel[], chance: Chance): Stock[] {
  const carried = modelsIn(region, models).filter((model) => !keptApart[region]?.includes(model.id));
  const stock = new Map<string, Stock>();
  const add = (one: Stock) => {
    const key = `${one.seller.id} ${one.sku} ${one.grade}`;
    if (!stock.has(key)) stock.set(key, one);
  };
  const units = () => [...stock.values()].reduce((total, { count }) => total + count, 0);

  for (const landmark of Object.values(landmarks)) if (region in landmark.count) add(landmarkStock(landmark, region, models));
  for (const model of carried.filter(({ id }) => bestsellers.includes(id)))
    for (const grade of ['excellent', 'good', 'fair'] as const) add(steadyStock(model, grade, chance));
  for (const model of carried) add(drawStock(region, model, chance, { soldOut: false }));
  while (units() < sizes[region]) add(drawStock(region, pickWeighted(chance, carried, demandFor), chance, { soldOut: true }));
  return [...stock.values()];
}

function drawStock(region: Region, model: DemoModel, chance: Chance, may: { soldOut: boolean }): Stock {
  const grade = pickWeighted(chance, grades, (each) => gradeShares[each]);
  const able = sellersIn(region).filter((seller) => seller.grades.includes(grade) && (seller.makers?.includes(model.maker) ?? true));
  const seller = pickWeighted(chance, able, (each) => each.share[region]!);
  const storage = pickWeighted(chance, model.storage.options, (each) => storageShares[model.storage.options.indexOf(each)] ?? 0);
  const colour = pick(chance, model.colours.options).id;
  const [count] = pickWeighted(chance, countShares, ([many, share]) => (many > 0 || may.soldOut ? share : 0));
  return { seller, model, storage, colour, sku: skuOf({ model: model.id, storage, colour }), grade, count };
}

/** The drops draw from it too: without it, a region might by chance have nothing that a drop may hold. */
function steadyStock(model: DemoModel, grade: Grade, chance: Chance): Stock {
  const storage = Math.min(...model.storage.options);
  const colour = pick(chance, model.colours.options).id;
  return { seller: house, model, storage, colour, sku: skuOf({ model: model.id, storage, colour }), grade, count: between(chance, 2, 4) };
}

function landmarkStock({ model: id, storage, colour, grade, count }: Landmark, region: Region, models: readonly DemoModel[]): Stock {
  const model = models.find((each) => each.id === id);
  if (!model) throw new Error(`db/seed/landmarks.ts names ${id}, which is no model`);
  return { seller: house, model, storage, colour, sku: skuOf({ model: id, storage, colour }), grade, count: count[region]! };
}
