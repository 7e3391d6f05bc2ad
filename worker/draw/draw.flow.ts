import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import type { Beacon } from '../beacon/beacon';
import { firstRoundAfter, roundTime, type Chain } from '../beacon/chain';
import { beaconOf, chainNamed } from '../beacon/beacon.flow';
import type { Bindings } from '../env';
import { letterDue } from '../mail/mail.store';
import { dropById, manifestBody } from '../phone/drop.store';
import { giftLetterDue } from '../phone/gift.store';
import { readManifest } from '../phone/manifest';
import type { Drop } from '../phone/drop';
import type { Id } from '../shared/id';
import { drawIndex } from './draw';
import { drawnCodes, openDraws, type OpenDraw } from './draw.store';
import { appendDrawn, appendPostponed, sealLedger } from './ledger.store';

/** Draws that are written in one go at most. */
const atOnce = 25;
/** A round that is later than this is worth a person's attention, ms. */
export const alarmAfter = 10 * 60_000;
/** How soon a late round is asked for again, ms. */
const again = 3_000;

/** What became of a drop's open draws: how many were drawn, and when to look again (ms since 1970); null where none is open. */
export type Drawn = { readonly drawn: number; readonly next: number | null };

/**
 * Draws what can be drawn of a drop: in the order of the payments, each when its round is out. Nobody chooses
 * anything here, so two who do it at once come to the same, and the ledger's constraints let it be written once.
 * While a round is late all that follow it wait; one that never comes is replaced by the rule of the manifest.
 */
export async function drawDue(env: Bindings, db: RegionDatabase, id: Id<'drop'>, now: number): Promise<Drawn> {
  for (let drawn = 0; ; ) {
    const [first, ...others] = await openDraws(db, id, atOnce);
    if (!first) return { drawn, next: null };
    const drop = (await dropById(db, id))!;
    const chain = chainNamed(env, drop.chain);
    const out = roundTime(chain, first.round);
    if (out > now) return { drawn, next: out };
    const beacon = await beaconOf(env, db, chain, first.round);
    if (!beacon) return { drawn, next: await wait(db, drop, chain, first, now) };
    const different = others.findIndex(({ round }) => round !== first.round);
    const together = [first, ...others.slice(0, different < 0 ? undefined : different)];
    drawn += await bind(db, drop, beacon, together, now);
  }
}

/** Draws one unit after the other from what is left. */
async function bind(db: RegionDatabase, drop: Drop, { randomness, signature, round }: Beacon, draws: readonly OpenDraw[], now: number): Promise<number> {
  const taken = await drawnCodes(db, drop.id);
  // Somebody else has drawn in the meantime: what is open is to be read again.
  if (taken.size !== draws[0]!.sequence - 1) return 0;
  const left = readManifest((await manifestBody(db, drop.id))!).units.filter(({ code }) => !taken.has(code));
  const statements: D1PreparedStatement[] = [];
  for (const { sequence, draw, order } of draws) {
    const index = await drawIndex({ manifest: drop.manifestHash!, randomness, draw }, left.length);
    const [unit] = left.splice(index, 1);
    statements.push(
      appendDrawn(db, drop.id, { sequence, draw, round, signature, index, unit: unit!.code }, now),
      letterDue(db, order, 'phone-drawn', now),
      giftLetterDue(db, order, now),
    );
  }
  try {
    await transact(db, statements);
    await sealLedger(db, drop.id);
    return draws.length;
  } catch (error) {
    if (/draw-out-of-turn|UNIQUE constraint failed: ledger_entry/.test(String(error))) return 0;
    throw error;
  }
}

/** A round that is late: it is waited for; when it has not come by the drop's rule, the one that the rule names takes its place. */
async function wait(db: RegionDatabase, { id, replaceAfter, margin }: Drop, chain: Chain, { sequence, draw, round, order }: OpenDraw, now: number): Promise<number> {
  const late = now - roundTime(chain, round);
  if (late >= replaceAfter * 1000) {
    const next = firstRoundAfter(chain, roundTime(chain, round) + (replaceAfter + margin) * 1000);
    await db.sql.batch([appendPostponed(db, id, { sequence, draw, round, next }, now)]);
    console.error(JSON.stringify({ alarm: 'beacon-never-came', drop: id, draw, round, next }));
    return Math.max(now + again, roundTime(chain, next));
  }
  if (late >= alarmAfter) {
    console.error(JSON.stringify({ alarm: 'beacon-late', drop: id, draw, round, minutes: Math.floor(late / 60_000) }));
    await letterDue(db, order, 'beacon-late', now).run();
  }
  return now + Math.min(again * (1 + Math.floor(late / 30_000)), 60_000);
}
