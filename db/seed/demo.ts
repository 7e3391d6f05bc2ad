import { createHash } from 'node:crypto';
import { marketIds, marketOf } from '../../worker/shared/market';
import { shardOfRegion, type Region } from '../../worker/shared/shard';
import type { CampaignFiles } from '../../worker/campaign/campaign.file';
import { campaignRows } from './campaign-rows';
import { chanceFrom } from './chance';
import { dropOf } from './drops';
import { factsOf } from './facts';
import { lowestPricesOf } from './worth';
import { mintOf } from './ids';
import type { DemoModel } from './models';
import { offersOf } from './offers';
import { reportOf } from './reports';
import type { DemoData, HouseRows, RegionRows } from './rows';
import { sellers, sellersIn } from './sellers';
import { demoStaff } from './staff';
import { stockIn } from './stock';
import { unitOf } from './units';

/** The morning on which the demo shop is as the seed leaves it. */
export const demoDay = Date.parse('2026-11-22T09:00:00Z');

/** Everything the demo shop holds. Pure: the same models, campaigns and day give the same rows, down to the ids. */
export function demoData(models: readonly DemoModel[], campaigns: readonly CampaignFiles[], now: number = demoDay): DemoData {
  const regions = { eu1: regionRows('eu', models, now), gb1: regionRows('gb', models, now), us1: regionRows('us', models, now), jp1: regionRows('jp', models, now) };
  const seller: HouseRows['seller'] = sellers.map(({ id, name, legalName, country, since }) => ({ id, name, legalName, country, since }));
  const staff: HouseRows['staff'] = demoStaff.map((member) => ({ ...member, since: now }));
  const campaign = campaignRows(campaigns, now);
  // One country where a second person is asked for: enough to see how that goes.
  const approvalMarket = [{ market: 'fr' }];
  return { house: { seller, staff, ...campaign, approvalMarket, mark: [{ name: 'seed', value: versionOf([seller, staff, campaign, approvalMarket, regions]) }] }, ...regions };
}

function regionRows(region: Region, models: readonly DemoModel[], now: number): RegionRows {
  // A chance of its own for each region, so that a change in one leaves the others as they were.
  const chance = chanceFrom(`reprise ${region}`);
  const mint = mintOf(shardOfRegion(region));
  const markets = marketIds.filter((id) => marketOf(id).region === region);
  const stock = stockIn(region, models, chance);
  const { offer, earlier } = offersOf(stock, markets, now, chance, mint);
  const intake = { market: markets[0]!, now, age: [2, 119], cost: [62, 75] } as const;
  const forSale = stock.flatMap((one) => Array.from({ length: one.count }, () => unitOf(one, intake, chance, mint)));
  const prices = lowestPricesOf({ stock, offers: offer, earlier }, now);
  const facts = models.map(factsOf);
  const drops = markets.map((market) => dropOf(market, { stock, facts, prices }, now, chance, mint));
  const unit = [...forSale, ...drops.flatMap(({ unit }) => unit.map(withoutMarket))];
  return {
    seller: sellersIn(region).map(({ id, name }) => ({ id, name })),
    model: facts,
    drop: drops.map(({ drop }) => drop),
    place: drops.flatMap(({ place }) => place),
    unit,
    report: unit.map((row) => reportOf(row, models.find(({ id }) => id === row.model)!)),
    offer,
    earlier,
    lowestPrice: prices.rows(drops.flatMap(({ unit }) => unit)),
    publication: drops.map(({ publication }) => publication),
  };
}

/** A drop's units are of a market; their rows do not say so. */
function withoutMarket<Row extends { market: string }>(unit: Row): Omit<Row, 'market'> {
  const row: Partial<Row> = { ...unit };
  delete row.market;
  return row as Omit<Row, 'market'>;
}

/** Names the data by what it is: any change of the seed or of a model is another version. */
function versionOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}
