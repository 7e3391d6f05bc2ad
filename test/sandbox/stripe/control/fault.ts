import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { faultRules } from '../fault.ts';
import type { ControlEnv } from './answer.ts';

export const fault = new Hono<ControlEnv>();

fault.get('/faults', (c) => c.json(faults(c)));

fault.put('/faults', (c) =>
  withBody(c, faultRules, (rules) => {
    c.env.account.faults.replace(rules);
    return c.json(faults(c));
  }),
);

fault.delete('/faults', (c) => {
  c.env.account.faults.clear();
  return c.json(faults(c));
});

fault.get('/limits', (c) => c.json(c.env.account.pace.kept));

fault.put('/limits', (c) =>
  withBody(c, z.strictObject({ sessionsPerSecond: z.int().min(1).nullable() }), ({ sessionsPerSecond }) => {
    c.env.account.pace.limit(sessionsPerSecond);
    return c.json(c.env.account.pace.kept);
  }),
);

/** No limit, and counting starts again. */
fault.delete('/limits', (c) => {
  c.env.account.pace.clear();
  return c.json(c.env.account.pace.kept);
});

const faults = ({ env: { account } }: Context<ControlEnv>) => ({
  faults: account.faults.list().map(({ rule, seen, applied }) => ({ ...rule, seen, applied })),
});
