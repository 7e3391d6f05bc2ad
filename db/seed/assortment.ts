import { marketOf } from '../../worker/shared/market';
import type { Region } from '../../worker/shared/shard';
import type { DemoModel } from './models';

/** Models that hardly anyone has to sell in a region, most of them because their makers never sold them there. Where the law forbids it, nobody has to say so here. */
const missing: Record<Region, readonly string[]> = {
  eu: ['oneplus-13'],
  gb: ['fairphone-6', 'oneplus-13', 'sony-xperia-1-vi'],
  us: [
    'fairphone-4', 'fairphone-5', 'fairphone-6', 'motorola-edge-40', 'motorola-edge-50-pro', 'motorola-moto-g84-5g', 'nokia-xr21',
    'samsung-galaxy-a34-5g', 'samsung-galaxy-a55-5g', 'sony-xperia-1-vi', 'sony-xperia-10-vi',
  ],
  jp: [],
};

/** What everybody asks for: the house always keeps some. */
export const bestsellers: readonly string[] = [
  'apple-iphone-12', 'apple-iphone-13', 'apple-iphone-14', 'apple-iphone-15', 'apple-iphone-se-2022',
  'google-pixel-7a', 'google-pixel-8', 'samsung-galaxy-s23',
];

const makerWeights: Record<string, number> = { Apple: 3, Samsung: 2, Google: 2 };

export function modelsIn(region: Region, models: readonly DemoModel[]): DemoModel[] {
  return models.filter(({ id, lawfulIn }) => !missing[region].includes(id) && lawfulIn.some((market) => marketOf(market).region === region));
}

/** How often a model comes in, against the others. */
export function demandFor(model: DemoModel): number {
  return (makerWeights[model.maker] ?? 1) * (bestsellers.includes(model.id) ? 2 : 1);
}
