import { ask, shop } from './operations.mjs';
import { say } from './step.mjs';

/**
 * `npm run reconcile`: compares orders, units and Stripe of a running shop and prints
 * every difference; zero is the only good answer. What disagrees only for a
 * moment, because a payment is under way, is looked at a second time.
 */
const shards = ['eu1', 'gb1', 'us1', 'jp1'];
const parts = [...shards.flatMap((shard) => [`${shard}/books`, `${shard}/payments`]), 'sessions'];

say(`Comparing orders, units and Stripe at ${shop}`);
let differences = await compareAll();
if (differences.size > 0) {
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const again = await compareAll();
  differences = new Set([...differences].filter((difference) => again.has(difference)));
}
for (const difference of differences) console.log(`✗ ${difference}`);
console.log(`\n${differences.size} ${differences.size === 1 ? 'difference' : 'differences'}`);
process.exit(differences.size > 0 ? 1 : 0);

async function compareAll() {
  const found = new Set();
  for (const part of parts) for await (const { about, what } of pages(part)) found.add(`${part}: ${about} ${what}`);
  return found;
}

async function* pages(part) {
  for (let after = ''; after !== null; ) {
    const page = await ask(`/reconciliation/${part}${after && `?after=${encodeURIComponent(after)}`}`);
    yield* page.differences;
    after = page.next;
  }
}
