import { describe, expect, test } from 'vitest';
import { readCampaigns } from '../../db/campaign-folder';
import { demoData, demoDay } from '../../db/seed/demo';
import { createHash } from 'node:crypto';
import { dropWindow } from '../../db/seed/drops';
import { readManifest } from '../../worker/phone/manifest';
import { medianOf } from '../../worker/phone/worth';
import { landmarks, type Landmark } from '../../db/seed/landmarks';
import { instantOf } from '../../worker/campaign/zone';
import { readModels } from '../../db/seed/models';
import { launchPriceOf, storageFactor } from '../../db/seed/prices';
import { house } from '../../db/seed/sellers';
import { houseStatements, regionStatements } from '../../db/seed/statements';
import { reductionOf } from '../../worker/pricing/reduction';
import { batteryFloor, grades } from '../../worker/shared/grade';
import { isId } from '../../worker/shared/id';
import { gradeOf } from '../../worker/unit/grade-rule';
import { reportSchema } from '../../worker/unit/report';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { toMajor, type Currency } from '../../worker/shared/money';
import { shardOfRegion, shards, type Region } from '../../worker/shared/shard';

const models = readModels(process.cwd());
const modelOf = new Map(models.map((model) => [model.id, model]));
const campaigns = readCampaigns('db/seed/campaigns');
const data = demoData(models, campaigns);
const regions = shards.map((shard) => data[shard]);
const units = regions.flatMap(({ unit }) => unit);
const offers = regions.flatMap(({ offer }) => offer);
const drops = regions.flatMap(({ drop }) => drop);

/** Of a region: the house's units, or its offers in a market, that a landmark speaks of. */
const like = ({ model, storage, colour, grade }: Landmark) => ({ sellerId: house.id, sku: `${model}-${storage}-${colour}`, grade });
const matching = <Row extends object>(rows: readonly Row[], wanted: object) => rows.filter((row) => expect.objectContaining(wanted).asymmetricMatch(row));
const free = (region: Region) => data[shardOfRegion(region)].unit.filter(({ dropId }) => dropId === null);

describe('The demo data', () => {
  test('are the same every time, down to the ids', () => {
    expect(demoData(models, campaigns)).toEqual(data);
  });

  test('carry another version when a model changes', () => {
    const [first, ...others] = models;
    const released = { ...first!, life: { ...first!.life, released: '2018-09-21' } };
    expect(demoData([released, ...others], campaigns).house.mark).not.toEqual(data.house.mark);
  });

  test('hold as many units as a shop of six sellers in four regions would', () => {
    expect(data.house.seller).toHaveLength(6);
    expect(data.house.seller[0]).toMatchObject({ id: house.id, name: 'Reprise' });
    const least = { eu1: 1700, gb1: 650, us1: 750, jp1: 550 };
    for (const shard of shards) expect(data[shard].unit.length, shard).toBeGreaterThanOrEqual(least[shard]);
    expect(units.length).toBeLessThan(4000);
  });

  test('offer most models in each region, but not all', () => {
    for (const { offer } of regions) {
      const offered = new Set(offer.map(({ model }) => model)).size;
      expect(offered).toBeGreaterThan(models.length * 0.7);
      expect(offered).toBeLessThan(models.length);
    }
  });

  test('give every row an id of its own, of the right form', () => {
    for (const { id } of units) expect(isId('unit', id), id).toBe(true);
    for (const { id } of offers) expect(isId('offer', id), id).toBe(true);
    for (const { id } of drops) expect(isId('drop', id), id).toBe(true);
    for (const { id } of data.house.seller) expect(isId('seller', id), id).toBe(true);
    const ids = [...units, ...offers, ...drops].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('A report', () => {
  const reports = new Map(regions.flatMap(({ report }) => report).map((report) => [report.unitId, report]));

  test('is there for every unit, complete, and says what the unit says', () => {
    expect(reports.size).toBe(units.length);
    for (const { id, batteryHealth, replacedParts } of units) {
      const report = reports.get(id)!;
      expect(reportSchema.safeParse(report).error, id).toBeUndefined();
      expect(Math.floor(report.tests.battery), id).toBe(batteryHealth);
      expect(report.parts.map(({ part }) => part), id).toEqual(replacedParts);
    }
  });

  test('finds marks, battery and parts for which the rule gives the very grade that the unit has', () => {
    for (const { id, grade, batteryHealth } of units) {
      const { wear, parts } = reports.get(id)!;
      expect([id, gradeOf({ wear, parts, batteryHealth })]).toEqual([id, grade]);
    }
  });
});

describe('A unit', () => {
  test('has a code that no other one has, in any region', () => {
    for (const { code } of units) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  });

  test('is of a storage and a colour that its model was made in', () => {
    for (const { model, storage, colour, sku } of units) {
      expect(sku).toBe(`${model}-${storage}-${colour}`);
      expect(modelOf.get(model)!.storage.options).toContain(storage);
      expect(modelOf.get(model)!.colours.options.map(({ id }) => id)).toContain(colour);
    }
  });

  test('has the battery its grade asks for', () => {
    for (const { id, grade, batteryHealth } of units) expect(batteryHealth, id).toBeGreaterThanOrEqual(batteryFloor[grade]);
  });

  test('is premium, excellent, good or fair about as often as 10, 35, 40 and 15 in a hundred', () => {
    const shares = grades.map((grade) => (100 * units.filter((unit) => unit.grade === grade).length) / units.length);
    [10, 35, 40, 15].forEach((share, index) => expect(Math.abs(shares[index]! - share), grades[index]).toBeLessThan(4));
  });

  test('came in within 120 days and was checked after that, by the day of the demo', () => {
    for (const { id, receivedAt, checkedAt } of units) {
      expect(receivedAt, id).toBeGreaterThanOrEqual(demoDay - 120 * 86_400_000);
      expect(checkedAt, id).toBeGreaterThan(receivedAt);
      expect(checkedAt, id).toBeLessThanOrEqual(demoDay);
    }
  });

  test('was bought for 62 to 75 per cent of what it is offered for', () => {
    for (const { offer, unit } of regions) {
      const lead = offer[0]!.market;
      const prices = new Map(offer.filter(({ market }) => market === lead).map((row) => [`${row.sellerId} ${row.sku} ${row.grade}`, row.amount]));
      for (const { id, sellerId, sku, grade, costAmount, dropId } of unit) {
        if (dropId !== null) continue;
        const share = costAmount / prices.get(`${sellerId} ${sku} ${grade}`)!;
        expect(share, id).toBeGreaterThan(0.619);
        expect(share, id).toBeLessThan(0.751);
      }
    }
  });
});

describe('An offer', () => {
  const major = ({ amount, currency }: { amount: number; currency: Currency }) => toMajor({ amount, currency });

  test('is made in every market of the region whose law allows it, for every stock of units', () => {
    for (const { offer, unit } of regions) {
      const offered = new Set(offer.map((row) => `${row.sellerId} ${row.sku} ${row.grade} ${row.market}`));
      expect(offered.size).toBe(offer.length);
      const markets = [...new Set(offer.map(({ market }) => market))];
      const modelIn = new Map(unit.filter(({ dropId }) => dropId === null).map((row) => [`${row.sellerId} ${row.sku} ${row.grade}`, row.model]));
      for (const stock of modelIn.keys())
        for (const market of markets) {
          const { lawfulIn } = modelOf.get(modelIn.get(stock)!)!;
          expect(offered.has(`${stock} ${market}`), `${stock} ${market}`).toBe(lawfulIn.includes(market as MarketId));
        }
    }
  });

  test('is made only where the law’s facts of its model are known: its DAS in fr, 技適 in jp, who is responsible for it in the EU', () => {
    const [fr, jp] = (['fr', 'jp'] as const).map((market) => new Set(matching(offers, { market }).map(({ model }) => model)));
    expect(fr!.size).toBeGreaterThanOrEqual(20);
    for (const model of fr!) expect(modelOf.get(model)!.sar, model).toBeDefined();
    for (const model of jp!) expect(modelOf.get(model)!.japan, model).toEqual(expect.objectContaining({ giteki: true }));
    expect(matching(data.eu1.offer, { model: 'motorola-edge-40' })).toEqual([]);
    expect(matching(data.gb1.offer, { model: 'motorola-edge-40' })).not.toEqual([]);
  });

  test('has a price as people write it, in the currency of its market', () => {
    const plausible: Record<Currency, [number, number]> = { EUR: [79, 1100], GBP: [69, 950], USD: [89, 1150], JPY: [14_800, 180_000] };
    for (const offer of offers) {
      const [least, most] = plausible[offer.currency];
      expect(offer.currency).toBe(marketOf(offer.market as MarketId).currency);
      expect(major(offer), offer.sku).toBeGreaterThanOrEqual(least);
      expect(major(offer), offer.sku).toBeLessThanOrEqual(most);
      expect(major(offer) % (offer.currency === 'JPY' ? 1000 : 10), offer.sku).toBe(offer.currency === 'JPY' ? 800 : 9);
    }
  });

  test('costs less than the phone did when new, today and before', () => {
    const earlier = new Map(regions.flatMap((region) => region.earlier).map(({ id, amount }) => [id, amount]));
    for (const offer of offers) {
      const model = modelOf.get(offer.model)!;
      const asNew = launchPriceOf(model, offer.market as MarketId) * storageFactor(model, offer.storage);
      for (const amount of [offer.amount, earlier.get(offer.id) ?? 0]) expect(major({ ...offer, amount }), `${offer.sku} in ${offer.market}`).toBeLessThan(asNew);
    }
  });

  test('is dearer than the same seller’s of the same sku in a lesser grade', () => {
    const amounts = new Map(offers.map((row) => [`${row.sellerId} ${row.sku} ${row.market} ${row.grade}`, row.amount]));
    for (const { sellerId, sku, market, grade, amount } of offers)
      for (const lesser of grades.slice(grades.indexOf(grade) + 1))
        expect(amounts.get(`${sellerId} ${sku} ${market} ${lesser}`) ?? 0, `${sku} ${grade}`).toBeLessThan(amount);
  });

  test('is sold out in about eight cases of a hundred, and down to one unit in more', () => {
    const counts = regions.flatMap(({ offer, unit }) => {
      const lead = offer[0]!.market;
      const left = Map.groupBy(unit.filter(({ dropId }) => dropId === null), (row) => `${row.sellerId} ${row.sku} ${row.grade}`);
      return offer.filter(({ market }) => market === lead).map((row) => left.get(`${row.sellerId} ${row.sku} ${row.grade}`)?.length ?? 0);
    });
    const soldOut = counts.filter((count) => count === 0).length / counts.length;
    expect(soldOut).toBeGreaterThan(0.06);
    expect(soldOut).toBeLessThan(0.1);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(50);
  });

  test('had another price 40 to 60 days ago in many cases', () => {
    for (const { offer, earlier } of regions) {
      const now = new Map(offer.map((row) => [row.id, row]));
      expect(earlier.length).toBeGreaterThan(offer.length * 0.15);
      for (const { id, amount, changedAt } of earlier) {
        expect(amount).not.toBe(now.get(id)!.amount);
        expect(changedAt).toBeLessThan(now.get(id)!.changedAt);
        expect((demoDay - changedAt) / 86_400_000).toBeGreaterThanOrEqual(40);
        expect((demoDay - changedAt) / 86_400_000).toBeLessThanOrEqual(60);
      }
    }
  });
});

describe('A drop', () => {
  test('is open in every market, with forty units and forty places', () => {
    expect(drops.map(({ market }) => market)).toEqual(marketIds);
    for (const { drop, unit, place } of regions)
      for (const { id, size, opensAt, closesAt } of drop) {
        expect([size, matching(unit, { dropId: id }).length]).toEqual([40, 40]);
        expect(matching(place, { dropId: id }).map(({ no }) => no)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
        expect(opensAt).toBeLessThan(demoDay);
        expect(closesAt).toBeGreaterThan(demoDay);
      }
  });

  test('holds no unit whose like costs less in that market than a Phone', () => {
    for (const { drop, unit, offer } of regions)
      for (const { id, market, amount } of drop)
        for (const { sku, grade } of matching(unit, { dropId: id })) {
          const lowest = Math.min(...matching(offer, { market, sku, grade }).map((row) => row.amount));
          expect(lowest, `${sku} ${grade} in ${market}`).toBeGreaterThanOrEqual(amount);
          expect(lowest).toBeLessThan(Infinity);
        }
  });

  test('holds no battery below its floor', () => {
    for (const { drop, unit } of regions)
      for (const { id, batteryFloor: floor } of drop) {
        expect(floor).toBe(85);
        for (const { batteryHealth } of matching(unit, { dropId: id })) expect(batteryHealth).toBeGreaterThanOrEqual(floor);
      }
  });

  test('holds only phones that get security updates for a year after its last day, or that Apple released under five years ago', () => {
    for (const { model, dropId } of units) {
      if (dropId === null) continue;
      const { released, securityUpdates } = modelOf.get(model)!.life;
      if ('until' in securityUpdates) expect(securityUpdates.until >= '2028-03-31', model).toBe(true);
      else expect(released > '2021-11-22', model).toBe(true);
    }
  });

  test('is what its name says: all iPhones, none, or a third of them; of three models or more, and some are worth nearly twice its price', () => {
    for (const { drop, unit, offer } of regions)
      for (const { id, market, amount, system } of drop) {
        const own = matching(unit, { dropId: id });
        expect(own.filter(({ model }) => modelOf.get(model)!.os === 'ios'), market).toHaveLength({ ios: 40, android: 0, mixed: 13 }[system!]);
        expect(new Set(own.map(({ model }) => model)).size, market).toBeGreaterThanOrEqual(3);
        const worth = own.map(({ sku, grade }) => Math.min(...matching(offer, { market, sku, grade }).map((row) => row.amount)));
        expect(worth.filter((lowest) => lowest >= 1.7 * amount).length, market).toBeGreaterThanOrEqual(5);
      }
  });

  test('does not cost the house more than its Phones bring in', () => {
    for (const { drop, unit } of regions)
      for (const { id, market, amount, size } of drop)
        expect(matching(unit, { dropId: id }).reduce((total, { costAmount }) => total + costAmount, 0), market).toBeLessThan(amount * size);
  });

  test('opens and closes at midnight of its own market', () => {
    for (const { market, opensAt, closesAt } of drops) {
      const { timeZone } = marketOf(market as MarketId);
      expect([opensAt, closesAt]).toEqual([instantOf(`${dropWindow.opens}T00:00`, timeZone), instantOf(`${dropWindow.closes}T00:00`, timeZone)]);
    }
  });
});

describe('A price', () => {
  test('is truly reduced here and there, in every market, and not everywhere', () => {
    for (const market of marketIds) {
      const { offer, earlier } = data[shardOfRegion(marketOf(market).region)];
      const before = new Map(earlier.map((price) => [price.id, price]));
      const ofMarket = matching(offer, { market });
      const reduced = ofMarket.filter(({ id, amount, currency, changedAt }) => {
        const history = [...(before.has(id) ? [{ since: before.get(id)!.changedAt, amount: before.get(id)!.amount }] : []), { since: changedAt, amount }];
        return reductionOf({ amount, currency }, history, demoDay, marketOf(market).reduction);
      });
      expect(reduced.length, market).toBeGreaterThan(5);
      expect(reduced.length, market).toBeLessThan(ofMarket.length / 4);
    }
  });
});

describe('A manifest', () => {
  test('is published before its drop opens, and lists its very units with what they are worth', () => {
    for (const { drop, unit, publication } of regions)
      for (const { dropId, body, hash, at } of publication) {
        const { opensAt, amount } = drop.find(({ id }) => id === dropId)!;
        const manifest = readManifest(body);
        expect(at).toBeLessThan(opensAt);
        expect(hash).toBe(createHash('sha256').update(body).digest('hex'));
        expect(manifest.units.map(({ code }) => code).sort()).toEqual(matching(unit, { dropId }).map(({ code }) => code).sort());
        for (const { worth } of manifest.units) expect(worth).toBeGreaterThanOrEqual(amount);
      }
  });

  test('gives a unit the worth that follows from the noted prices', () => {
    for (const { unit, publication, lowestPrice } of regions)
      for (const { body } of publication) {
        const { market, units: listed } = readManifest(body);
        for (const { code, worth } of listed) {
          const { sku, grade } = unit.find((one) => one.code === code)!;
          const noted = matching(lowestPrice, { market, sku, grade }).map(({ amount }) => amount);
          expect(noted).toHaveLength(14);
          expect(worth).toBe(medianOf(noted));
        }
      }
  });
});

describe('The landmarks', () => {
  test('include a blue iPhone 13 of the house in stock everywhere', () => {
    for (const region of ['eu', 'gb', 'us', 'jp'] as const)
      expect(matching(free(region), like(landmarks.inStock)).length, region).toBeGreaterThanOrEqual(region === 'eu' ? 8 : 5);
  });

  test('include a model of which the EU has one unit, in one offer of each market', () => {
    expect(matching(free('eu'), { model: landmarks.lastOne.model })).toEqual(matching(free('eu'), like(landmarks.lastOne)));
    expect(matching(free('eu'), like(landmarks.lastOne))).toHaveLength(1);
    expect(matching(data.eu1.offer, { model: landmarks.lastOne.model })).toHaveLength(5);
  });

  test('include a model that every EU market offers and none has left', () => {
    expect(matching(data.eu1.offer, { model: landmarks.soldOut.model, market: 'de' }).length).toBeGreaterThan(0);
    expect(matching(data.eu1.unit, { model: landmarks.soldOut.model })).toEqual([]);
  });
});

describe('The statements', () => {
  const statements = [...houseStatements(data.house), ...regions.flatMap(regionStatements)];

  test('stay within what D1 takes: a hundred parameters, two megabytes each', () => {
    for (const { params } of statements) {
      expect(params.length).toBeLessThanOrEqual(100);
      for (const param of params) expect(Buffer.byteLength(param)).toBeLessThan(2_000_000);
    }
  });

  test('leave stock, price history and the free places to the triggers', () => {
    for (const { sql } of statements) expect(sql).not.toMatch(/INTO "(stock|offer_price)"|\bfree\b/);
  });
});
