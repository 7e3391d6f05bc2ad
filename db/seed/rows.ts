import type { RegionShard } from '../../worker/shared/shard';
import type * as house from '../schema/house';
import type * as region from '../schema/region/index';

/** Rows as the schema wants them. `stock`, `offer_price` and `drop.free` are missing on purpose: triggers write those. */
export type UnitRow = typeof region.unit.$inferInsert;
export type ReportRow = typeof region.unitReport.$inferInsert;
export type OfferRow = typeof region.offer.$inferInsert;
export type DropRow = typeof region.drop.$inferInsert;
export type PlaceRow = typeof region.place.$inferInsert;
export type ModelRow = typeof region.model.$inferInsert;
export type LowestPriceRow = typeof region.lowestPrice.$inferInsert;

/** A drop's manifest, and from when on it is public. */
export type Publication = { readonly dropId: string; readonly body: string; readonly hash: string; readonly at: number };

/** What an offer cost before its current price, and since when. */
export type EarlierPrice = { readonly id: string; readonly amount: number; readonly changedAt: number };

export type HouseRows = {
  readonly seller: readonly (typeof house.seller.$inferInsert)[];
  readonly staff: readonly (typeof house.staff.$inferInsert)[];
  readonly campaign: readonly (typeof house.campaign.$inferInsert)[];
  readonly campaignRevision: readonly (typeof house.campaignRevision.$inferInsert)[];
  readonly campaignPublication: readonly (typeof house.campaignPublication.$inferInsert)[];
  readonly approvalMarket: readonly (typeof house.approvalMarket.$inferInsert)[];
  readonly mark: readonly (typeof house.mark.$inferInsert)[];
};

export type RegionRows = {
  readonly seller: readonly (typeof region.seller.$inferInsert)[];
  readonly model: readonly ModelRow[];
  readonly drop: readonly DropRow[];
  readonly place: readonly PlaceRow[];
  readonly unit: readonly UnitRow[];
  readonly report: readonly ReportRow[];
  /** At their current price. */
  readonly offer: readonly OfferRow[];
  readonly earlier: readonly EarlierPrice[];
  readonly lowestPrice: readonly LowestPriceRow[];
  readonly publication: readonly Publication[];
};

export type DemoData = { readonly house: HouseRows } & { readonly [shard in RegionShard]: RegionRows };
