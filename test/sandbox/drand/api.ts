/**
 * drand's HTTP API, version 1, as its public relays speak it.
 * https://docs.drand.love/dev-guide/developer/http-api, https://github.com/drand/http-relay
 */
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { demoBeacon } from '../../../db/seed/beacon.ts';
import type { Bindings } from './app.ts';
import { beaconId, groupHash, roundAt, timeOf } from './chain.ts';
import { told } from './lie.ts';

type Env = { Bindings: Bindings };
export const api = new Hono<Env>();

const SILENCE_MS = 30_000;
/** Whoever asks for the very next round is kept waiting for it, but not for ever. */
const LONGEST_WAIT_MS = 2 * demoBeacon.period * 1000;
const FOR_EVER = 'public, max-age=604800, immutable';

api.use('*', async (c, next) => {
  c.header('access-control-allow-origin', '*');
  const { answer } = c.env.drand.behaviour;
  if (answer === 'ok') return next();
  if (answer === 429) return refuse(c, 429, 'Too Many Requests');
  if (answer === 'silence') await scheduler.wait(SILENCE_MS);
  return refuse(c, 500, 'Failed to get beacon');
});

api.get('/chains', (c) => c.json([demoBeacon.chain]));

api.get('/:chain/info', (c) => {
  if (!isKnown(c)) return unknownChain(c);
  const { publicKey, period, genesis, chain, scheme } = demoBeacon;
  return c.json({ public_key: publicKey, period, genesis_time: genesis, hash: chain, groupHash, schemeID: scheme, metadata: { beaconID: beaconId } });
});

api.get('/:chain/public/latest', (c) => (isKnown(c) ? latest(c) : unknownChain(c)));

api.get('/:chain/public/:round', async (c) => {
  const text = c.req.param('round');
  if (!/^\d+$/.test(text) || BigInt(text) >= 2n ** 64n) return refuse(c, 400, `Failed to parse round parameter ${JSON.stringify(text)}`, FOR_EVER);
  if (!isKnown(c)) return unknownChain(c);
  const { drand } = c.env;
  const round = Number(text);
  if (round === 0) return latest(c);

  const next = roundAt(drand.now()) + 1;
  if (round > next) return refuse(c, 425, 'Requested future beacon', `must-revalidate, public, max-age=${secondsUntil(c, next)}`);
  // One millisecond more, as timers may ring early.
  if (round === next) await scheduler.wait(Math.min(drand.timeUntil(round) + 1, LONGEST_WAIT_MS));
  return drand.isOut(round) ? answer(c, round, round === next ? 'no-cache' : FOR_EVER) : refuse(c, 500, 'Failed to get beacon');
});

function latest(c: Context<Env>): Response | Promise<Response> {
  const { drand } = c.env;
  const round = drand.latest();
  if (round === 0) return refuse(c, 500, 'Failed to get beacon');
  return answer(c, round, `public, must-revalidate, max-age=${secondsUntil(c, roundAt(drand.now()) + 1)}`);
}

async function answer(c: Context<Env>, round: number, caching: string): Promise<Response> {
  const beacon = await told(round, c.env.drand.behaviour.lying);
  return c.body(`${JSON.stringify(beacon)}\n`, 200, { 'content-type': 'application/json', 'cache-control': caching });
}

const isKnown = (c: Context<Env>): boolean => c.req.param('chain')?.toLowerCase() === demoBeacon.chain;

const unknownChain = (c: Context<Env>) => refuse(c, 404, `there is no BeaconHandler for beaconHash [${c.req.param('chain')}]. Is the chain hash correct?`);

/** Errors are plain text, as Go's `http.Error` writes them. */
const refuse = (c: Context<Env>, status: ContentfulStatusCode, message: string, caching = 'no-cache') =>
  c.text(`${message}\n`, status, { 'x-content-type-options': 'nosniff', 'cache-control': caching });

const secondsUntil = (c: Context<Env>, round: number): number => Math.max(0, Math.floor((timeOf(round) - c.env.drand.now()) / 1000));
