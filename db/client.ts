import { shardOf, type Id, type Noun } from '../worker/shared/id';
import { marketOf, type MarketId } from '../worker/shared/market';
import { isRegionShard, shardOfRegion, type Region, type RegionShard } from '../worker/shared/shard';

export type Databases = { DB_HOUSE: D1Database; DB_EU: D1Database; DB_GB: D1Database; DB_US: D1Database; DB_JP: D1Database };

/** A region's database with the name of its shard, which every id born there carries. */
export type RegionDatabase = { readonly shard: RegionShard; readonly sql: D1Database };

const bindings = { eu1: 'DB_EU', gb1: 'DB_GB', us1: 'DB_US', jp1: 'DB_JP' } as const satisfies Record<RegionShard, keyof Databases>;

/** The database where a market's carts and orders are kept. Nothing else knows which that is. */
export function databaseOfMarket(env: Databases, market: MarketId): RegionDatabase {
  return databaseOfShard(env, shardOfRegion(marketOf(market).region as Region));
}

/** The database an id was born in. @throws RangeError for an id of no region's shard */
export function databaseOfId(env: Databases, id: Id<Noun>): RegionDatabase {
  const shard = shardOf(id);
  if (!isRegionShard(shard)) throw new RangeError(`of no region: ${id}`);
  return databaseOfShard(env, shard);
}

export function databaseOfShard(env: Databases, shard: RegionShard): RegionDatabase {
  return { shard, sql: env[bindings[shard]] };
}

export function allRegionDatabases(env: Databases): RegionDatabase[] {
  return (Object.keys(bindings) as RegionShard[]).map((shard) => databaseOfShard(env, shard));
}

export function houseDatabase(env: Databases): D1Database {
  return env.DB_HOUSE;
}
