import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from './env';
import { problem } from './problem';
import { marketIds, type MarketId } from './shared/market';
import { currencies } from './shared/money';
import { grades } from './shared/grade';
import { secretPattern } from './shared/id';

/** A feature's routes: requests that do not fit their schema are answered before the handler runs. */
export function routes<Env extends AppEnv = AppEnv>() {
  return new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, code }) => ({ field: path.join('.'), code }));
      if (result.target === 'param') return problem(c, errors[0]?.field === 'market' ? 'unknown-market' : 'not-found');
      if (result.target === 'header' && errors[0]?.field === 'idempotency-key') return problem(c, 'idempotency-key-missing');
      return problem(c, 'invalid-request', { errors });
    },
  });
}

export const marketId = z.enum(marketIds as [MarketId, ...MarketId[]]).openapi({ example: 'de' });

/** The schemas that several features share. */
export const marketParam = z.object({ market: marketId });
export const secretParam = marketParam.extend({ token: z.string().regex(secretPattern) });
export const idempotencyHeader = z.object({ 'idempotency-key': z.string().min(16).max(64) });

/** An answer of a route, as JSON. */
export const json = <S extends z.ZodType>(description: string, schema: S) => ({ description, content: { 'application/json': { schema } } });

export const gradeSchema = z.enum(grades);
export const chosenUnitSchema = z
  .object({ code: z.string().openapi({ example: 'R7K2-94QF' }), batteryHealth: z.int().openapi({ description: 'per cent' }) })
  .openapi('ChosenUnit');
export const moneySchema = z
  .object({ amount: z.int().openapi({ description: 'minor units' }), currency: z.enum(currencies) })
  .openapi('Money');
