import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answers, problem } from '../problem';
import { requires, type StudioEnv } from '../staff/guard';
import { routes } from '../validate';
import { resultsOf } from './results.flow';
import { questionSchema, resultsSchema } from './results.schema';
import { tableOf } from './table';

const guarded = { middleware: requires('read-results') };
const refusals = answers('invalid-request', 'sign-in-required', 'identity-unavailable', 'not-allowed', 'busy');

const showResults = createRoute({
  method: 'get', path: '/studio/results', summary: 'What a campaign did in a market: by day, against the days before, by channel, by variant', request: { query: questionSchema }, ...guarded,
  responses: { 200: { description: 'The results', content: { 'application/json': { schema: resultsSchema } } }, ...refusals },
});
const downloadResults = createRoute({
  method: 'get', path: '/studio/results.csv', summary: 'The same as a table', request: { query: questionSchema }, ...guarded,
  responses: { 200: { description: 'A row a day, a channel, a variant', content: { 'text/csv': { schema: z.string() } } }, ...refusals },
});

const noPeriod = { errors: [{ field: 'to', code: 'period' }] };

export const resultsRoutes = routes<StudioEnv>()
  .openapi(showResults, async (c) => {
    const results = await resultsOf(c.env, c.req.valid('query'), c.get('now'));
    return results.ok ? c.json(results.value as never, 200) : problem(c, 'invalid-request', noPeriod);
  })
  .openapi(downloadResults, async (c) => {
    const question = c.req.valid('query');
    const results = await resultsOf(c.env, question, c.get('now'));
    if (!results.ok) return problem(c, 'invalid-request', noPeriod);
    const { from, to } = results.value.now.period;
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `attachment; filename="${[question.campaign ?? 'all', question.market, from, to].join('_')}.csv"`);
    return c.body(tableOf(results.value), 200) as never;
  });
