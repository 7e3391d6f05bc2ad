import { addedUp, type Counted, type Counter, type KeepGoing, type Tally } from './counting';
import { nowhere } from './origin';
import { addTallies } from './tally.store';

/** What an isolate has counted and not yet written, for each database it writes to. */
const unwritten = new WeakMap<D1Database, Tally[]>();

/** So many kinds of tally are written at once at most; what comes beyond is counted, and credited to nothing. */
const kindsAtMost = 60;

/**
 * Counts in D1. What an isolate counts within `pause` ms is added up and written as one batch. An isolate that ends
 * before, or a database that has too much to do, loses those few: a count is worth less than a shopper's time.
 */
export function d1Counter(house: D1Database, keepGoing: KeepGoing, pause: number): Counter {
  return {
    count(event) {
      const waiting = unwritten.get(house);
      if (waiting) {
        waiting.push(once(event));
        return;
      }
      unwritten.set(house, [once(event)]);
      keepGoing(writeAfter(house, pause));
    },
  };
}

async function writeAfter(house: D1Database, pause: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pause));
  const tallies = fewKinds(unwritten.get(house) ?? []);
  unwritten.delete(house);
  try {
    await addTallies(house, tallies);
  } catch (error) {
    console.error(JSON.stringify({ alarm: 'counting', lost: tallies.reduce((sum, { count }) => sum + count, 0), error: String(error) }));
  }
}

/** Anybody can write any name into an address; a flood of them must not become a flood of rows. */
function fewKinds(tallies: readonly Tally[]): Tally[] {
  const kinds = addedUp(tallies);
  return addedUp(kinds.map((tally, index) => (index < kindsAtMost ? tally : { ...tally, origin: nowhere })));
}

function once(event: Counted): Tally {
  return { ...event, count: 1 };
}
