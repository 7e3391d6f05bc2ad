import { grades } from '../../../worker/shared/grade';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { drawPhone } from '../drawing/drawing';
import type { Shelved } from '../model/shelf';
import type { Baked, BakedPhone, BakedVariant } from './entry';

/** The index of a market's shelf: offers of one variant become one, at the lowest price. */
export function bake(market: MarketId, shelf: readonly Shelved[]): Baked {
  return { currency: marketOf(market).currency, phones: shelf.map((shelved) => bakePhone(market, shelved)) };
}

function bakePhone(market: MarketId, { model, offers, glance }: Shelved): BakedPhone {
  const { id, maker, name, life, body, screen, connectivity, colours } = model;
  const { width, height } = drawPhone(model);
  const sim = (market === 'us' || market === 'jp' ? connectivity.simByMarket?.[market] : undefined) ?? connectivity.sim;
  return {
    id, maker, name, width, height,
    released: life.released,
    updates: life.securityUpdates,
    weight: body.weight,
    screen: screen.diagonal,
    fiveG: connectivity.fiveG,
    esim: sim.includes('esim'),
    port: connectivity.port,
    from: glance.from.amount,
    colours: colours.options.map(({ id, hue, name }) => [id, hue, name]),
    variants: variantsOf(offers, colours.options.map(({ id }) => id)),
  };
}

/** @param offers best first, so that a variant's first offer is its cheapest */
function variantsOf(offers: Shelved['offers'], colours: readonly string[]): BakedVariant[] {
  const variants = new Map<string, BakedVariant>();
  for (const { grade, storage, colour, price, available, reduction } of offers) {
    if (available === 0) continue;
    const key = `${grade} ${storage} ${colour}`;
    const [gradeIndex, gigabytes, colourIndex, amount, left, lowest] = variants.get(key) ?? [grades.indexOf(grade), storage, colours.indexOf(colour), price.amount, 0, reduction?.lowest.amount];
    const variant = [gradeIndex, gigabytes, colourIndex, amount, left + available] as const;
    variants.set(key, lowest === undefined ? variant : [...variant, lowest]);
  }
  return [...variants.values()];
}
