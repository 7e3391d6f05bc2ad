import type { CatalogueModel, ModelFacts } from '../../catalogue/catalogue';
import type { ListedOffer } from '../../inventory/offer';
import type { MarketId } from '../../shared/market';
import type { Pair } from './typed';

/** What rules know besides the revision. Nothing in it is asked for by a rule itself. */
export type CheckContext = {
  readonly slug: string;
  readonly market: MarketId;
  /** ms */
  readonly now: number;
  /** The whole catalogue in short, by id. */
  readonly models: ReadonlyMap<string, CatalogueModel>;
  /** Everything that is known of the phones that the revision names. */
  readonly facts: ReadonlyMap<string, ModelFacts>;
  /** Live offers in the market: of the phones that the revision names, and of all where a shelf's rule looks around. */
  readonly offers: readonly ListedOffer[];
  /** Ids of the uploaded pictures that the revision names and that there are. */
  readonly pictures: ReadonlySet<string>;
  /** The offers that the revision's reduction means, before it and with it, as they would be listed when it begins; with a code, as for whoever has it. Null without a reduction. */
  readonly reduced: readonly Reduced[] | null;
  /** What the campaign says in other markets: the latest of each. */
  readonly elsewhere: ReadonlyMap<MarketId, unknown>;
  /** Every campaign that there is, by slug, with what is planned for it in this market from now on. */
  readonly campaigns: ReadonlyMap<string, readonly Planned[]>;
};

/** An offer with a reduction: `after.reduction` is null where nothing may be announced. */
export type Reduced = { readonly before: ListedOffer; readonly after: ListedOffer };

/** A revision that is shown in the market for a time, or will be. Moments in ms; `until` is null where nothing ends it. */
export type Planned = { readonly revision: string; readonly number: number; readonly from: number; readonly until: number | null; readonly hero: Pair | null };

/** From when until when a page would be shown if it were published now. */
export type Span = { readonly from: number; readonly until: number };
