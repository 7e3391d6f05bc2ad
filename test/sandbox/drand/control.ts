import { type Context, Hono } from 'hono';
import { withBody } from '../body.ts';
import type { Bindings } from './app.ts';
import { behaviourSchema } from './behaviour.ts';

type Env = { Bindings: Bindings };

/** What only a sandbox has: a beacon that is late, lies, falters or has another time. */
export const control = new Hono<Env>();

control.get('/', (c) => c.json(state(c)));

control.put('/', (c) =>
  withBody(c, behaviourSchema, (behaviour) => {
    c.env.drand.behave(behaviour);
    return c.json(state(c));
  }),
);

control.delete('/', (c) => {
  c.env.drand.clear();
  return c.json(state(c));
});

const state = ({ env: { drand } }: Context<Env>) => ({ ...drand.behaviour, now: drand.now(), round: drand.latest() });
