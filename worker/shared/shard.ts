/**
 * A shard is one database of a region. A region starts with one and may get
 * more, so every id carries the shard it was born in.
 */
export const regions = ['eu', 'gb', 'us', 'jp'] as const;
export type Region = (typeof regions)[number];

export const shards = ['eu1', 'gb1', 'us1', 'jp1'] as const;
export type RegionShard = (typeof shards)[number];
export type Shard = RegionShard | 'house';

export function isRegionShard(text: string): text is RegionShard {
  return (shards as readonly string[]).includes(text);
}

/** The shard that takes a region's new rows. */
export function shardOfRegion(region: Region): RegionShard {
  return `${region}1`;
}
