import type { RegionDatabase } from '../../db/client';
import { roundTime } from '../beacon/chain';
import { chainNamed } from '../beacon/beacon.flow';
import type { Bindings } from '../env';
import { objectOf } from '../phone/drop-object';
import { dropById } from '../phone/drop.store';
import type { Id } from '../shared/id';
import { roundOfOrder } from './draw.store';
import { sealLedger } from './ledger.store';

/**
 * What follows when a Phone is paid: its line in the ledger gets its hash, and the drop's clock is set to its round.
 * A clock that does not answer costs nobody their draw: the sweep looks, too.
 */
export async function awaitRound(env: Bindings, db: RegionDatabase, order: Id<'order'>, drop: Id<'drop'>): Promise<void> {
  await sealLedger(db, drop);
  const round = await roundOfOrder(db, order);
  if (round === null) return;
  const { chain } = (await dropById(db, drop))!;
  try {
    await objectOf(env, env.DRAW_CLOCK, drop).wake(drop, roundTime(chainNamed(env, chain), round));
  } catch (error) {
    console.error(JSON.stringify({ alarm: 'draw-clock', drop, order, error: String(error) }));
  }
}
