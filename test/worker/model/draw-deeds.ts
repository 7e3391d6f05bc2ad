import { env } from 'cloudflare:workers';
import { databaseOfId } from '../../../db/client';
import { drawDue } from '../../../worker/draw/draw.flow';
import type { Doing } from './actors';
import type { DrawDeed } from './commands';
import { atOnce } from './scheduled-env';
import type { World } from './world';

/** Longer than the margin between a payment and its round, ms. */
const aRound = 6 * 60_000;

/** What rounds, those who draw by them, and a beacon that may be silent do. */
export const drawDeeds: Record<DrawDeed, Doing> = {
  'let a round come': async ({ world }) => {
    world.now += aRound;
    return '6 minutes';
  },
  ring: async ({ world }) => ((await world.dropClock.ring()) ? 'the clock rang' : null),
  'draw at once': async ({ world }) => JSON.stringify(await atOnce<unknown>([drawIn(world), drawIn(world), () => world.dropClock.ring()])),
  'lose the clock': async ({ world }) => (world.dropClock.lose() ? 'it knows nothing any more' : null),
  'silence the beacon': async ({ world }) => {
    world.isBeaconSilent = true;
    return 'it says nothing';
  },
  'hear the beacon': async ({ world }) => {
    if (!world.isBeaconSilent) return null;
    world.isBeaconSilent = false;
    return 'it says everything';
  },
};

const drawIn = (world: World) => async () => {
  const shop = { ...env, ...world.settings };
  return drawDue(shop, databaseOfId(shop, world.drop), world.drop, world.now);
};
