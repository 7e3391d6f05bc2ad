import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { block } from '../../../worker/campaign/block';
import { revisionSchema } from '../../../worker/campaign/revision';
import { blockKinds } from '../../../site/features/studio/editor/block-fields';
import type { Field } from '../../../site/features/studio/editor/field';
import { begin, edited, redone, undone, type Edit, type History } from '../../../site/features/studio/editor/history';
import { identityOf, listAt, pathOf, valueAt, withValue, type Body } from '../../../site/features/studio/editor/json';
import { after, top } from '../../../site/features/studio/editor/page-fields';
import { faultsOf, limitsOf, shapeOf, shapesOf } from '../../../site/features/studio/editor/schema';

const page = parse(readFileSync('db/seed/campaigns/do-you-need-the-newest/gb.yaml', 'utf8')) as Body;
const kinds = (body: Body) => listAt(body, ['blocks']).map((one) => (one as { kind: string }).kind);
const all = (start: Body, edits: readonly Edit[]): History => edits.reduce((history, edit, index) => edited(history, edit, index * 10_000), begin(start));
const undoAll = (history: History): History => (history.past.length === 0 ? history : undoAll(undone(history)));
const redoAll = (history: History): History => (history.future.length === 0 ? history : redoAll(redone(history)));

describe('an edit', () => {
  const start: Body = { headline: 'One', blocks: [{ kind: 'quiz' }, { kind: 'text', paragraphs: ['a', 'b'] }, { kind: 'break' }] };
  it.each<[string, Edit, unknown]>([
    ['changes a field', { do: 'set', at: ['headline'], to: 'Two' }, { ...start, headline: 'Two' }],
    ['changes one deep inside', { do: 'set', at: ['blocks', 1, 'paragraphs', 1], to: 'c' }, { ...start, blocks: [{ kind: 'quiz' }, { kind: 'text', paragraphs: ['a', 'c'] }, { kind: 'break' }] }],
    ['makes what is missing on the way', { do: 'set', at: ['action', 'to', 'model'], to: 'x' }, { ...start, action: { to: { model: 'x' } } }],
    ['takes a field out', { do: 'set', at: ['headline'], to: undefined }, { blocks: start.blocks }],
    ['adds', { do: 'insert', list: ['blocks'], index: 1, item: { kind: 'phone' } }, { ...start, blocks: [{ kind: 'quiz' }, { kind: 'phone' }, { kind: 'text', paragraphs: ['a', 'b'] }, { kind: 'break' }] }],
    ['adds to a list that is not there yet', { do: 'insert', list: ['more'], index: 7, item: 'x' }, { ...start, more: ['x'] }],
    ['removes', { do: 'remove', list: ['blocks'], index: 0 }, { ...start, blocks: [{ kind: 'text', paragraphs: ['a', 'b'] }, { kind: 'break' }] }],
    ['doubles', { do: 'duplicate', list: ['blocks'], index: 2 }, { ...start, blocks: [{ kind: 'quiz' }, { kind: 'text', paragraphs: ['a', 'b'] }, { kind: 'break' }, { kind: 'break' }] }],
    ['moves down', { do: 'move', list: ['blocks'], from: 0, to: 2 }, { ...start, blocks: [{ kind: 'text', paragraphs: ['a', 'b'] }, { kind: 'break' }, { kind: 'quiz' }] }],
    ['moves up', { do: 'move', list: ['blocks', 1, 'paragraphs'], from: 1, to: 0 }, { ...start, blocks: [{ kind: 'quiz' }, { kind: 'text', paragraphs: ['b', 'a'] }, { kind: 'break' }] }],
    ['moves nothing beyond the end', { do: 'move', list: ['blocks'], from: 2, to: 3 }, start],
    ['removes nothing that is not there', { do: 'remove', list: ['blocks'], index: 9 }, start],
  ])('%s, and undone it is as before', (_, edit, result) => {
    const before = structuredClone(start);
    const history = edited(begin(start), edit, 0);
    expect(history.body).toEqual(result);
    expect(undone(history).body).toEqual(before);
    expect(redone(undone(history)).body).toEqual(result);
    expect(start).toEqual(before);
  });

  it('of signs typed into one field is one step, and after a pause, in another field or after a deed the next', () => {
    const type = (history: History, name: string, to: string, now: number) => edited(history, { do: 'set', at: [name], to, isTyped: true }, now);
    let history = type(type(type(begin({}), 'headline', 'A', 0), 'headline', 'Ab', 200), 'headline', 'Abc', 900);
    expect(undone(history).body).toEqual({});
    history = type(history, 'headline', 'Abcd', 5_000);
    history = type(history, 'claim', 'X', 5_100);
    expect(undone(history).body).toEqual({ headline: 'Abcd' });
    expect(undone(undone(history)).body).toEqual({ headline: 'Abc' });
    history = type(undone(undone(history)), 'headline', 'Abc!', 5_200);
    expect(undone(history).body).toEqual({ headline: 'Abc' });
    expect(history.future).toEqual([]);
  });

  it('lets a block be known again wherever it goes, and whatever is changed in it', () => {
    const own = identityOf(listAt(page, ['blocks'])[3], 3);
    const history = all(page, [{ do: 'set', at: ['blocks', 3, 'title'], to: 'Anew' }, { do: 'move', list: ['blocks'], from: 3, to: 0 }, { do: 'duplicate', list: ['blocks'], index: 0 }]);
    const [moved, copy] = listAt(history.body, ['blocks']);
    expect([identityOf(moved, 0), kinds(history.body)[0]]).toEqual([own, 'saving']);
    expect(identityOf(copy, 1)).not.toBe(own);
  });
});

const index = fc.integer({ min: -1, max: 14 });
const list = fc.constantFrom(['blocks'], ['blocks', 1, 'points'], ['blocks', 0, 'paragraphs'], ['nowhere', 'at', 'all']);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at: fc.constantFrom(['headline'], ['hero', 'newer'], ['blocks', 0, 'title'], ['share', 'title'], ['window', 'from']), to: fc.option(fc.string(), { nil: undefined }), isTyped: fc.boolean() }),
  fc.record({ do: fc.constant('insert' as const), list, index: fc.nat(14), item: fc.oneof(fc.constant({ kind: 'quiz' }), fc.string()) }),
  fc.record({ do: fc.constantFrom('remove' as const, 'duplicate' as const), list, index }),
  fc.record({ do: fc.constant('move' as const), list, from: index, to: index }),
);

describe('undoing', () => {
  it('every edit gives the first text back, and redoing them the last', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const history = all(page, edits);
        expect(undoAll(history).body).toEqual(page);
        expect(redoAll(undoAll(history)).body).toEqual(history.body);
      }),
    );
  });
});

describe('what the form knows of the schema', () => {
  it.each<[string, number | null, number | null, boolean]>([
    ['headline', 8, 60, false], ['share', null, null, true], ['share.title', 5, 80, false], ['blocks', 1, 40, false], ['blocks.1.points', 1, 8, false], ['blocks.1.points.0.title', 2, 60, false],
    ['blocks.0.paragraphs.0', 2, 1200, false], ['blocks.0.title', 2, 80, true], ['blocks.9.label', 4, 40, false], ['tracking', 3, 60, true],
  ])('%s', (name, least, most, isOptional) => {
    expect(limitsOf(page, pathOf(name))).toEqual({ least, most, isOptional });
  });

  it('finds nothing wrong with a page that is whole, and says what is at the very field', () => {
    expect(faultsOf(page)).toEqual([]);
    const wrong = [['headline', 'Short'], ['claim', undefined], ['blocks.0.paragraphs', []], ['action.to', { page: 'moon' }], ['search.title', 'x'.repeat(70)], ['window.from', '2026-02-31T00:00']].reduce<Body>((body, [name, to]) => withValue(body, pathOf(name as string), to), page);
    expect(Object.fromEntries(faultsOf(wrong).map(({ field, text }) => [field, text]))).toEqual({
      headline: 'It needs at least 8 characters.', claim: 'Nothing is written here yet.', 'blocks.0.paragraphs': 'It needs at least 1.', 'action.to.page': expect.stringContaining('It is none of home'), 'search.title': 'It has more than 65 characters.', 'window.from': 'It is no date with a time of day.',
    });
    expect(valueAt(wrong, pathOf('search.description'))).toBe(valueAt(page, pathOf('search.description')));
  });
});

describe('the form', () => {
  /** Goes through schema and description together. */
  function covers(schema: z.core.$ZodType, fields: readonly Field[], where: string): void {
    const asked = Object.entries(shapeOf(schema)).filter(([, inner]) => !(inner instanceof z.ZodLiteral));
    expect([where, fields.map(({ name }) => name).sort()]).toEqual([where, asked.map(([name]) => name).sort()]);
    for (const field of fields) coversField(shapeOf(schema)[field.name]!, field, `${where}.${field.name}`);
  }
  function coversField(schema: z.core.$ZodType, field: Field, where: string): void {
    const shapes = shapesOf(schema);
    if (field.is === 'group') covers(shapes[0]!, field.fields, where);
    if (field.is === 'either') {
      expect([where, field.ways.length]).toEqual([where, shapes.length]);
      field.ways.forEach((way) => {
        const own = shapes.filter((shape) => Object.keys(way.fresh).every((key) => key in shapeOf(shape)) && (!('kind' in way.fresh) || (shapeOf(shape).kind as z.ZodLiteral).values.has(way.fresh.kind as string)));
        expect([where, way.label, own.length, field.ways.filter((one) => one.isTaken(way.fresh)).length]).toEqual([where, way.label, 1, 1]);
        covers(own[0]!, way.fields, `${where}/${way.label}`);
      });
    }
    if (field.is !== 'list') return;
    const { element } = shapes[0] as z.ZodArray;
    if (Array.isArray(field.of)) covers(element, field.of, where);
  }

  it('asks for everything that a page can say', () => {
    covers(revisionSchema, [...top, { name: 'blocks', label: '', is: 'list', item: '', of: [] as unknown as Field }, ...after], 'page');
  });

  it('sets no price of its own: one that nobody has typed keeps the page from being saved', () => {
    const by = after.flatMap((field) => (field.is === 'group' ? field.fields : [])).find(({ name }) => name === 'by') as Extract<Field, { is: 'either' }>;
    const toPrice = by.ways.find(({ label }) => label === 'To a price')!;
    const body = withValue(page, ['reduction'], { offers: { models: ['apple-iphone-13'] }, by: toPrice.fresh });
    expect(toPrice.isTaken(JSON.parse(JSON.stringify(toPrice.fresh)))).toBe(true);
    expect(faultsOf(body).map(({ field, text }) => [field, text])).toEqual([['reduction.by.price', 'Nothing is written here yet.']]);
  });

  it.each(shapesOf(block).map((shape) => [(shapeOf(shape).kind as z.ZodLiteral).value as keyof typeof blockKinds, shape] as const))('asks for everything that a block “%s” can say', (kind, shape) => {
    covers(shape, blockKinds[kind].fields, kind);
    expect(Object.keys(blockKinds)).toContain(kind);
  });
});
