import { marketIds, marketOf } from '../../worker/shared/market';
import { modelsIn } from './assortment';
import type { DemoModel } from './models';
import type { ModelRow } from './rows';

/** What a region's database knows of a model: enough for receipts, and for the floor of a drop. */
export function factsOf(model: DemoModel): ModelRow {
  const { id, name, maker, os, life: { released, securityUpdates } } = model;
  return {
    id, name, maker, os, released,
    updatesUntil: 'until' in securityUpdates ? securityUpdates.until : null,
    // Sold in a country, it fits its networks; a model that nobody there has to sell was not made for them.
    fits: marketIds.filter((market) => modelsIn(marketOf(market).region, [model]).length > 0),
  };
}
