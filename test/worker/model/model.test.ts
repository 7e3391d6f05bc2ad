import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perform } from './actors';
import { groups, steps, type Step } from './commands';
import { settle } from './ending';
import { invariants } from './invariants';
import { chained, drawn, limit, numbered, paid } from './ledger';
import * as money from './money';
import { act } from './scheduled-env';
import { snapshot, type Snapshot } from './snapshot';
import { Turns } from './turns';
import { World } from './world';

const count = Number(env.MODEL_STEPS);
const seconds = Number(env.MODEL_SECONDS);
/** Stripe is asked for pages as often as anybody likes, or so seldom that they have to wait. */
const pace = fc.constantFrom('1000', '1000', '1000', '0.01');
const ledger = [numbered, chained, paid, drawn, limit];

it('whatever shoppers, Stripe, its messages, time, the beacon and the sweeper do at once: units, orders, draws and money add up', { timeout: 1_000 * (seconds + 600) }, async () => {
  const end = Date.now() + 1_000 * seconds;
  let lived = 0;
  const property = fc.asyncProperty(fc.scheduler(), pace, fc.boolean(), steps(count), async (scheduler, rate, isTold, run) => {
    // Time is up: what is left, of the runs or of the search for a shorter one, is not lived through.
    if (Date.now() > end) return;
    lived += 1;
    await live(new Turns(scheduler), rate, run, isTold);
  });
  const result = await fc.check(property, {
    numRuns: Number(env.MODEL_RUNS),
    ...(env.MODEL_SEED && { seed: Number(env.MODEL_SEED) }), ...(env.MODEL_PATH && { path: env.MODEL_PATH, endOnFailure: true, numRuns: 1 }),
  });
  console.info(`${lived} runs of ${count} steps, seed ${result.seed}`);
  const replay = `SEED=${result.seed} RUN_PATH=${result.counterexamplePath} STEPS=${count} npm run soak`;
  const { errorInstance: error } = result;
  expect(result.failed ? `${error instanceof Error ? error.message : ''}\nReplay it by ${replay}` : null).toBeNull();
});

/** One run, from an empty shop to the end of all that was begun. */
async function live(turns: Turns, rate: string, run: readonly Step[], isTold: boolean): Promise<void> {
  const world = new World(turns, { SESSIONS_PER_SECOND: rate });
  const { log, error } = console;
  let before = 0;
  Object.assign(console, { log: () => {}, error: () => {} });
  try {
    await world.open();
    let seen = await look(world);
    for (const group of groups(run)) {
      before = turns.calls().length;
      await inTime(turns.until(Promise.all(group.map((step, index) => act(`${index} ${step.does}`, step.trouble, () => perform({ world, step, seen }))))));
      seen = await look(world);
    }
    await settle(world, isTold, () => look(world));
  } catch (failure) {
    const calls = turns.calls().slice(before).map((call) => `    ${call}`);
    throw new Error(`${world.story.join('\n')}\n  the last calls, as they came:\n${calls.join('\n')}\n✗ ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
  } finally {
    world.restore();
    Object.assign(console, { log, error });
  }
}

/** A step that nobody ends is a failure, too. */
async function inTime(steps: Promise<unknown>): Promise<void> {
  let patience: ReturnType<typeof setTimeout>;
  const late = new Promise((_, reject) => (patience = setTimeout(() => reject(new Error('a step hangs')), 20_000)));
  await Promise.race([steps, late]).finally(() => clearTimeout(patience));
}

/** Looks at everything while nothing is in flight. @throws what is not as it must be */
async function look(world: World): Promise<Snapshot> {
  const seen = await snapshot(world);
  const breaches = [...Object.values(invariants), ...ledger, ...Object.values(money)].flatMap((invariant) => invariant(seen, world));
  if (breaches.length > 0) throw new Error(breaches.join('\n✗ '));
  return seen;
}
