import type { RegionDatabase } from '../../db/client';
import { sha256 } from '../shared/hash';
import { chainOf } from '../beacon/beacon.flow';
import { spansAfresh } from '../campaign/live';
import { sealLedger } from '../draw/ledger.store';
import type { Bindings } from '../env';
import type { Id } from '../shared/id';
import { marketOf } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { floor, shortcomingsOf, type Shortcoming } from './floor';
import { manifestOf } from './manifest';
import { planOf, publish } from './publication.store';

/** A unit that may not be in a drop, and why. */
export type Unfit = { readonly code: string; readonly reasons: readonly Shortcoming[] };
type Published = Result<{ readonly hash: string; readonly size: number }, 'unknown-drop' | 'already-published' | 'no-legal-note' | 'floor-not-met'> & { unfit?: Unfit[] };

/**
 * Publishes a drop: from here on its units are fixed, its manifest is public and its Phones can be bought in its
 * window. Refused where a unit does not meet the floor, or the market's record has no dated legal note.
 */
export async function publishDrop(env: Bindings, db: RegionDatabase, id: Id<'drop'>, now: number): Promise<Published> {
  const plan = await planOf(db, id, (market) => spansAfresh(env, market, now), now);
  if (!plan) return failed('unknown-drop');
  const { drop, units } = plan;
  if (drop.publishedAt !== null) return failed('already-published');
  if (!marketOf(drop.market).phone.legalNote) return failed('no-legal-note');
  const unfit = units.map((unit) => ({ code: unit.code, reasons: shortcomingsOf(unit, drop, now) })).filter(({ reasons }) => reasons.length > 0);
  if (units.length === 0 || unfit.length > 0) return { ...failed('floor-not-met', units.length === 0 ? 'it has no units' : undefined), unfit };

  const chain = chainOf(env);
  const body = manifestOf({
    ...drop, drop: drop.id, chain, floor,
    units: units.map(({ code, model, storage, colour, grade, battery, worth }) => ({ code, model, storage, colour, grade, battery, worth: worth! })),
  });
  const hash = await sha256(body);
  try {
    await publish(db, drop, { body, hash, chain: chain.chain, places: units.length }, now);
  } catch (error) {
    // Somebody else was a moment quicker.
    if (/UNIQUE constraint failed: (manifest|place)|drop-is-published/.test(String(error))) return failed('already-published');
    throw error;
  }
  await sealLedger(db, drop.id);
  return done({ hash, size: units.length });
}
