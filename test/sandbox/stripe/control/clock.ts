import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { withBody } from '../../body.ts';
import { moveClock } from '../alarm.ts';
import type { ControlEnv } from './answer.ts';

export const clock = new Hono<ControlEnv>();

const moving = z
  .strictObject({
    /** On from where it stands. */
    advance: z.int().min(0).optional(),
    /** From the wall's clock; it may go back, and what has happened has happened. */
    offset: z.int().optional(),
  })
  .refine(({ advance, offset }) => (advance === undefined) !== (offset === undefined), 'Give either advance or offset, in ms.');

clock.get('/clock', (c) => c.json(told(c)));

clock.post('/clock', (c) =>
  withBody(c, moving, async ({ advance = 0, offset }) => {
    const { account } = c.env;
    await moveClock(account, offset ?? account.clock.offset + advance);
    return c.json(told(c));
  }),
);

const told = ({ env: { account } }: Context<ControlEnv>) => ({ now: account.now(), offset: account.clock.offset });
