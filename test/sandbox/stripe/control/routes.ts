/** What only a sandbox has: doing things without a browser, looking behind the curtain, and making trouble. */
import { Hono } from 'hono';
import type { ControlEnv } from './answer.ts';
import { clock } from './clock.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { fault } from './fault.ts';
import { overview } from './overview.ts';
import { refund } from './refund.ts';
import { session } from './session.ts';

export const control = new Hono<ControlEnv>();

for (const part of [session, refund, dispute, event, clock, fault, overview]) control.route('/', part);
