import { ask, shop } from './operations.mjs';
import { say } from './step.mjs';

/** `npm run sweep`: what the cron does every minute, now: expires, asks Stripe, refunds, draws, writes letters; prints what it did. */
const report = await ask('/sweeps', 'POST');
say(`Swept ${shop}: ${report.missedEvents} missed messages of Stripe’s taken up, ${report.failed} things failed and will be tried again`);
for (const [shard, counts] of Object.entries(report.regions)) console.log(`  ${shard}: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`);
process.exit(report.failed > 0 ? 1 : 0);
