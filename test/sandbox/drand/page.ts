import { Hono } from 'hono';
import { html } from 'hono/html';
import { demoBeacon } from '../../../db/seed/beacon.ts';
import { frame } from '../frame.ts';
import type { Bindings } from './app.ts';
import { beaconId, timeOf } from './chain.ts';

/** For people: which round it is, and where to look further. */
export const page = new Hono<{ Bindings: Bindings }>();

page.get('/', (c) => {
  const { drand } = c.env;
  const round = drand.latest();
  const { chain, period } = demoBeacon;
  return c.html(
    frame(
      'Beacon',
      html`<p><a class="away" href="/">Sandbox</a></p>
        <p class="stand-in">Local stand-in for drand. This machine knows the key, so nothing here is random.</p>
        <h1>Beacon ${beaconId}</h1>
        <p>A round every ${period} seconds. The last one out is ${round}, due at ${new Date(timeOf(round)).toISOString()}.</p>
        <ul>
          <li><a href="/drand/${chain}/public/latest">The last round</a></li>
          <li><a href="/drand/${chain}/public/${round}">Round ${round}</a></li>
          <li><a href="/drand/${chain}/info">The chain</a>, <a href="/drand/chains">all chains</a></li>
          <li>For tests: <a href="/sandbox/drand">how it behaves</a></li>
        </ul>
        <pre>${JSON.stringify(drand.behaviour, null, 2)}</pre>`,
    ),
  );
});
