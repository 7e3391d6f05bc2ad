import type { RegionDatabase } from '../../db/client';
import type { Chain } from '../beacon/chain';
import { money, type Money } from '../shared/money';
import { isOpen, lobbyOpensAt, type Drop } from './drop';
import { manifestBody, modelNames, nextDrop } from './drop.store';
import type { Floor } from './floor';
import { readManifest, type System } from './manifest';
import { oddsOf, type Odds } from './odds';
import { iso } from '../shared/iso';

/** Everything there is to say about a drop in public. Times are ISO, durations in seconds. */
export type DropDescription = {
  readonly id: string;
  readonly system: System;
  readonly price: Money;
  readonly size: number;
  readonly left: number;
  readonly drawn: number;
  /** Paid, and waiting for their round. */
  readonly pending: number;
  readonly open: boolean;
  readonly now: string;
  readonly window: { readonly opens: string; readonly closes: string };
  readonly manifest: { readonly hash: string };
  readonly draw: { readonly margin: number; readonly replaceAfter: number; readonly beacon: Chain };
  readonly floor: Floor & { readonly worth: Money };
  readonly odds: { readonly now: Odds; readonly start: Odds };
  readonly queue: Drop['queue'];
  readonly lobbyOpens: string;
  /** The sale that opens next: this one, or one after it; null where none is announced. */
  readonly next: { readonly id: string; readonly system: System; readonly price: Money; readonly opens: string; readonly closes: string; readonly published: string } | null;
};

/** Describes a drop: its odds follow from its manifest and its ledger, now and at the start. */
export async function describeDrop(db: RegionDatabase, drop: Drop, now: number): Promise<DropDescription> {
  const manifest = readManifest((await manifestBody(db, drop.id))!);
  const taken = await takenCodes(db, drop);
  const [names, next] = await Promise.all([modelNames(db), nextDrop(db, drop.market, now)]);
  const left = manifest.units.filter(({ code }) => !taken.codes.has(code));
  return {
    id: drop.id, system: drop.system, price: drop.price, size: drop.size, left: drop.left, drawn: taken.codes.size, pending: taken.pending,
    open: isOpen(drop, now), now: iso(now),
    window: { opens: iso(drop.opensAt), closes: iso(drop.closesAt) },
    manifest: { hash: drop.manifestHash },
    draw: { margin: drop.margin, replaceAfter: drop.replaceAfter, beacon: manifest.beacon },
    floor: { ...manifest.floor, worth: money(drop.price.amount, drop.price.currency) },
    odds: { now: oddsOf(manifest, left, names), start: oddsOf(manifest, manifest.units, names) },
    queue: drop.queue, lobbyOpens: iso(lobbyOpensAt(drop)),
    next: next && { id: next.id, system: next.system, price: next.price, opens: iso(next.opensAt), closes: iso(next.closesAt), published: iso(next.publishedAt) },
  };
}

async function takenCodes(db: RegionDatabase, { id }: Drop): Promise<{ codes: Set<string>; pending: number }> {
  const { results } = await db.sql
    .prepare("SELECT kind, unit_code AS code FROM ledger_entry WHERE drop_id = ?1 AND kind IN ('committed', 'drawn')")
    .bind(id)
    .all<{ kind: 'committed' | 'drawn'; code: string }>();
  const codes = new Set(results.filter(({ kind }) => kind === 'drawn').map(({ code }) => code));
  return { codes, pending: results.length - 2 * codes.size };
}
