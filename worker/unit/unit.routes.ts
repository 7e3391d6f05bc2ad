import { createRoute, z } from '@hono/zod-openapi';
import { databaseOfMarket } from '../../db/client';
import { spansIn } from '../campaign/live';
import { offerById } from '../inventory/offer.store';
import { answers, problem } from '../problem';
import { isId } from '../shared/id';
import { iso } from '../shared/iso';
import { gradeSchema, marketParam, moneySchema, routes } from '../validate';
import { codeFrom } from './code';
import { countsOf } from './grade-rule';
import { origins, reportSchema } from './report';
import { availabilities, availabilityOf, tellable, type Behind, type Unit } from './unit';
import { unitByCode, unitsBehind } from './unit.store';

const partSchema = z.object({ part: z.string(), origin: z.enum(origins).nullable().openapi({ description: 'null where none was recorded' }) });
const checkedAt = z.iso.datetime();

const behindSchema = z
  .object({
    code: z.string().openapi({ description: 'printed on its box' }),
    batteryHealth: z.int().openapi({ description: 'per cent' }),
    replacedParts: z.array(partSchema),
    checkedAt,
    wear: z.object({ scratch: z.int(), nick: z.int(), scuff: z.int() }).nullable().openapi({ description: 'how many marks were recorded' }),
  })
  .openapi('UnitBehindOffer');

/** What the units are alike in. */
const alikeSchema = z.object({
  model: z.string(),
  name: z.string(),
  storage: z.int().openapi({ description: 'GB' }),
  colour: z.string(),
  grade: gradeSchema,
  seller: z.object({ id: z.string(), name: z.string() }),
});

const unitSchema = z
  .object({
    code: z.string(),
    ...alikeSchema.shape,
    batteryHealth: z.int().openapi({ description: 'per cent' }),
    replacedParts: z.array(partSchema).openapi({ description: 'empty for one that is still to be drawn: its drop’s manifest does not tell' }),
    checkedAt,
    report: reportSchema.omit({ parts: true }).nullable().openapi({ description: 'null where none was kept, and before a draw' }),
    state: z.enum(availabilities),
    offer: z.object({ id: z.string(), price: moneySchema }).nullable().openapi({ description: 'where it is for sale' }),
  })
  .openapi('Unit');

const listUnits = createRoute({
  method: 'get', path: '/{market}/offers/{offer}/units', summary: 'The very phones behind an offer, best battery first, fifty at most',
  request: { params: marketParam.extend({ offer: z.string().max(60) }) },
  responses: {
    200: {
      description: 'The free units, how many there are, and the offer',
      content: {
        'application/json': { schema: z.object({ offer: alikeSchema.extend({ id: z.string(), price: moneySchema }), units: z.array(behindSchema), available: z.int() }) },
      },
    },
    ...answers('unknown-market', 'unknown-offer'),
  },
});
const showUnit = createRoute({
  method: 'get', path: '/{market}/units/{code}', summary: 'The passport of one phone, sold ones too',
  request: { params: marketParam.extend({ code: z.string().max(60) }) },
  responses: { 200: { description: 'The phone', content: { 'application/json': { schema: unitSchema } } }, ...answers('unknown-market', 'unknown-unit') },
});

export const unitRoutes = routes()
  .openapi(listUnits, async (c) => {
    const { market, offer: id } = c.req.valid('param');
    const db = databaseOfMarket(c.env, market);
    const offer = isId('offer', id) ? await offerById(db, market, id, await spansIn(c.env, market, c.get('now')), c.get('now')) : null;
    if (!offer) return problem(c, 'unknown-offer');
    const units = await unitsBehind(db, offer, c.get('now'));
    c.header('cache-control', 'public, max-age=0, s-maxage=5');
    const { sku: _sku, available, ...alike } = offer;
    return c.json({ offer: { ...alike, seller: { ...offer.seller }, price: { ...offer.price } }, units: units.map(presentBehind), available }, 200);
  })
  .openapi(showUnit, async (c) => {
    const { market, code } = c.req.valid('param');
    const unit = await unitByCode(databaseOfMarket(c.env, market), market, codeFrom(code), await spansIn(c.env, market, c.get('now')), c.get('now'));
    if (!unit) return problem(c, 'unknown-unit');
    c.header('cache-control', 'public, max-age=0, s-maxage=5');
    return c.json(present(tellable(unit), c.get('now')), 200);
  });

function presentBehind({ wear, checkedAt, replacedParts, ...unit }: Behind): z.infer<typeof behindSchema> {
  return { ...unit, replacedParts: [...replacedParts], checkedAt: iso(checkedAt), wear: wear && countsOf(wear) };
}

function present(unit: Unit, now: number): z.infer<typeof unitSchema> {
  const { code, model, name, storage, colour, grade, seller, batteryHealth, replacedParts, report, checkedAt, offer } = unit;
  const state = availabilityOf(unit, now);
  return {
    code, model, name, storage, colour, grade, seller, batteryHealth, report, state,
    replacedParts: [...replacedParts],
    checkedAt: iso(checkedAt),
    offer: state === 'for-sale' && offer ? { id: offer.id, price: { ...offer.price } } : null,
  };
}
