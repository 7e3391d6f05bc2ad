import type { Grade } from '../../worker/shared/grade';
import { europeanHouse, houseSeller } from '../../worker/shared/markets/record';
import type { Region } from '../../worker/shared/shard';

/** A seller and its habits. All but the house are invented. */
export type DemoSeller = {
  readonly id: `sel_house_${string}`;
  readonly name: string;
  readonly legalName: string;
  readonly country: string;
  readonly since: string;
  /** Where it keeps units, and how much of a region's stock is its own, against the others. */
  readonly share: Partial<Record<Region, number>>;
  /** Its prices against the house's. */
  readonly priceFactor: number;
  readonly grades: readonly Grade[];
  /** The makers it repairs; absent: all of them. */
  readonly makers?: readonly string[];
};

export const house: DemoSeller = {
  id: houseSeller,
  name: 'Reprise',
  legalName: europeanHouse.name,
  country: europeanHouse.country,
  since: '2024-03-01',
  share: { eu: 5, gb: 5, us: 5, jp: 5 },
  priceFactor: 1,
  grades: ['premium', 'excellent', 'good', 'fair'],
};

export const sellers: readonly DemoSeller[] = [
  house,
  {
    // Repairs what others give up on, and prices it so.
    id: 'sel_house_halbnote',
    name: 'Halbnote',
    legalName: 'Halbnote Telefone GmbH',
    country: 'AT',
    since: '2024-09-16',
    share: { eu: 3 },
    priceFactor: 0.96,
    grades: ['excellent', 'good', 'fair'],
    makers: ['Fairphone', 'Google', 'Samsung', 'Motorola', 'Nokia', 'OnePlus', 'Sony'],
  },
  {
    // iPhones that look unused, at a price.
    id: 'sel_house_ressort',
    name: 'Ressort & Vis',
    legalName: 'Ressort & Vis SAS',
    country: 'FR',
    since: '2025-01-13',
    share: { eu: 3, gb: 2 },
    priceFactor: 1.04,
    grades: ['premium', 'excellent', 'good'],
    makers: ['Apple', 'Samsung'],
  },
  {
    id: 'sel_house_brackwater',
    name: 'Brackwater Phone Works',
    legalName: 'Brackwater Phone Works Ltd',
    country: 'GB',
    since: '2024-11-04',
    share: { gb: 3 },
    priceFactor: 0.97,
    grades: ['excellent', 'good', 'fair'],
  },
  {
    id: 'sel_house_copperkettle',
    name: 'Copper Kettle Cellular',
    legalName: 'Copper Kettle Cellular LLC',
    country: 'US',
    since: '2025-04-22',
    share: { us: 4 },
    priceFactor: 0.98,
    grades: ['excellent', 'good', 'fair'],
    makers: ['Apple', 'Google', 'Samsung', 'OnePlus'],
  },
  {
    // Buys from careful first owners; its grades start where others' end.
    id: 'sel_house_tsukimachi',
    name: 'Tsukimachi',
    legalName: '月待電話株式会社',
    country: 'JP',
    since: '2025-02-03',
    share: { jp: 4, us: 1 },
    priceFactor: 1.03,
    grades: ['premium', 'excellent', 'good'],
    makers: ['Apple', 'Google', 'Sony', 'Samsung'],
  },
];

export function sellersIn(region: Region): DemoSeller[] {
  return sellers.filter((seller) => region in seller.share);
}
