import type { Context } from 'hono';
import type { Bindings } from './app.ts';
import { expandInto } from './expand.ts';
import { errorBody, type Failure } from './failure.ts';
import type { Form } from './form.ts';
import type { Result } from './result.ts';

export interface ApiEnv {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    form: Form;
    /** The request was refused before anything was done. */
    beforeExecution: boolean;
  };
}

export function answerFailure(c: Context<ApiEnv>, failure: Failure): Response {
  c.set('beforeExecution', failure.beforeExecution ?? false);
  return c.json(errorBody(failure), failure.status);
}

/** An object of Stripe's, with the references the caller asked to see expanded. */
export function answer(c: Context<ApiEnv>, result: Result<object>, expand: string[] | undefined): Response {
  if (!result.ok) return answerFailure(c, result.failure);
  const expanded = expandInto(c.env.account, result.value, expand ?? []);
  return expanded.ok ? c.json(expanded.value) : answerFailure(c, expanded.failure);
}
