import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { answers, problem } from '../problem';
import { marketOf } from '../shared/market';
import { money } from '../shared/money';
import { json, marketParam, moneySchema, routes } from '../validate';
import { outcomes, reasons, type Advice } from './advice';
import { choices, queryOf } from './answers';
import { adviseFor } from './quiz.flow';
import { countOutcome, tallyOf } from './tally.store';

const answersSchema = z.object({
  now: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80).openapi({ description: 'the phone at hand: a model, or `other`' }),
  trouble: z.enum(choices.trouble),
  updates: z.enum(choices.updates).openapi({ description: 'asked for phones we know no end of' }),
  use: z.enum(choices.use),
  size: z.enum(choices.size),
  years: z.enum(choices.years),
  budget: z.enum(choices.budget),
});
const adviceSchema = z
  .object({
    outcome: z.enum(outcomes),
    reasons: z.array(z.enum(reasons)).openapi({ description: 'the first is the one that decided' }),
    phones: z.array(
      z.object({
        model: z.string(),
        name: z.string(),
        colour: z.string(),
        price: moneySchema,
        left: z.int(),
        updates: z.object({ until: z.iso.date(), isPublished: z.boolean(), record: z.string().optional().openapi({ description: 'the phone whose maker’s record it is taken from' }) }),
        width: z.number(),
        diagonal: z.number(),
        refresh: z.int(),
      }),
    ),
    query: z.string().openapi({ description: 'the answers, as the address of the result has them' }),
  })
  .openapi('Advice');
const tallySchema = z
  .object({ since: z.iso.date().nullable(), total: z.int(), outcomes: z.array(z.object({ outcome: z.enum(outcomes), count: z.int() })) })
  .openapi('QuizTally');

const readAdvice = createRoute({
  method: 'get', path: '/{market}/quiz', summary: 'What to do with a phone; looking counts nothing',
  request: { params: marketParam, query: answersSchema },
  responses: { 200: json('The advice', adviceSchema), ...answers('invalid-request', 'unknown-market') },
});
const answerQuiz = createRoute({
  method: 'post', path: '/{market}/quiz', summary: 'Answer the quiz: the outcome is counted, nothing else is kept',
  request: {
    params: marketParam,
    body: { required: true, content: { 'application/json': { schema: answersSchema.extend({ nonce: z.guid().openapi({ description: 'of the form: sent again, it counts no second time' }) }) } } },
  },
  responses: { 200: json('The advice', adviceSchema), ...answers('invalid-request', 'unknown-market', 'origin-refused') },
});
const readOutcomes = createRoute({
  method: 'get', path: '/{market}/quiz/outcomes', summary: 'How often the quiz said what', request: { params: marketParam },
  responses: { 200: json('The counts', tallySchema), ...answers('unknown-market') },
});

const unknownPhone = { errors: [{ field: 'now', code: 'unknown' }] };

export const quizRoutes = routes()
  .openapi(readAdvice, async (c) => {
    const { market } = c.req.valid('param');
    const given = c.req.valid('query');
    const advice = await adviseFor(c.env, new URL(c.req.url).origin, market, given, c.get('now'));
    return advice ? c.json(present(market, advice, queryOf(given)), 200) : problem(c, 'invalid-request', unknownPhone);
  })
  .openapi(answerQuiz, async (c) => {
    const { market } = c.req.valid('param');
    const { nonce, ...given } = c.req.valid('json');
    const now = c.get('now');
    const advice = await adviseFor(c.env, new URL(c.req.url).origin, market, given, now);
    if (!advice) return problem(c, 'invalid-request', unknownPhone);
    await countOutcome(houseDatabase(c.env), { market, outcome: advice.outcome, nonce }, now);
    return c.json(present(market, advice, queryOf(given)), 200);
  })
  .openapi(readOutcomes, async (c) => {
    const { market } = c.req.valid('param');
    const { since, outcomes: counted } = await tallyOf(houseDatabase(c.env), market);
    const all = outcomes.map((outcome) => ({ outcome, count: counted.find((one) => one.outcome === outcome)?.count ?? 0 }));
    c.header('cache-control', 'public, max-age=0, s-maxage=60');
    return c.json({ since, total: all.reduce((total, { count }) => total + count, 0), outcomes: all }, 200);
  });

function present(market: z.infer<typeof marketParam>['market'], { outcome, reasons, phones }: Advice, query: string) {
  const { currency } = marketOf(market);
  return {
    outcome,
    reasons: [...reasons],
    phones: phones.map(({ model: { id, name, width, diagonal, refresh }, colour, from, left, support }) => ({
      model: id, name, colour, price: money(from, currency), left, updates: { ...support }, width, diagonal, refresh,
    })),
    query,
  };
}
