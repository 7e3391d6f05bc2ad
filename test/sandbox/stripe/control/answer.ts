import type { Context } from 'hono';
import type { Bindings } from '../app.ts';
import { errorBody, type Failure } from '../failure.ts';

export type ControlEnv = { Bindings: Bindings };

/** What was asked for does not go, as things are. */
export const no = (c: Context<ControlEnv>, failure: Failure) => c.json(errorBody(failure), failure.status === 404 ? 404 : 409);
