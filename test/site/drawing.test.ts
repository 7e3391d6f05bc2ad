import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import { drawingMarkup, drawPhone, type Choice } from '../../site/features/drawing/drawing';
import { keyHeight, type DrawnModel } from '../../site/features/drawing/body';
import { finish, ink, luminance, mix, paper } from '../../site/features/drawing/finish';
import type { Mark } from '../../site/features/drawing/mark';
import type { Shape } from '../../site/features/drawing/shape';
import { grades } from '../../worker/shared/grade';

const folder = new URL('../../site/content/models/', import.meta.url);
const drawn = modelSchema.shape;

/** Coordinates are written to a hundredth of a millimetre. */
const rounding = 0.01;

function load(id: string): DrawnModel {
  const facts = parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8')) as Record<keyof DrawnModel, unknown>;
  return {
    maker: drawn.maker.parse(facts.maker),
    name: drawn.name.parse(facts.name),
    os: drawn.os.parse(facts.os),
    body: drawn.body.parse(facts.body),
    colours: drawn.colours.parse(facts.colours),
    drawing: drawn.drawing.parse(facts.drawing),
  };
}

const ids = readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => file.replace('.yaml', ''));
const shapesOf = (model: DrawnModel, choice: Choice) => drawPhone(model, choice).views.flatMap((view) => view.shapes);
const inside = (model: DrawnModel, choice: Choice) => drawingMarkup(drawPhone(model, choice));

/** Points that span a shape; path data has absolute commands only, and an arc's end lies within its box's corners. */
function span(shape: Shape): [number, number][] {
  switch (shape.tag) {
    case 'rect':
      return [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]];
    case 'circle':
      return [[shape.cx - shape.r, shape.cy - shape.r], [shape.cx + shape.r, shape.cy + shape.r]];
    case 'path': {
      const numbers = shape.d.replace(/A\S+ \S+ 0 0 [01] /g, 'L').match(/-?[\d.]+/g)!.map(Number);
      return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1]!] as [number, number]] : []));
    }
  }
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe.each(ids)('%s', (id) => {
  const model = load(id);
  const { body, drawing, colours } = model;

  test('is drawn inside its body, keys aside', () => {
    for (const side of ['back', 'front'] as const) {
      for (const grade of grades) {
        const points = shapesOf(model, { side, grade }).flatMap(span);
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(-keyHeight - rounding);
          expect(x).toBeLessThanOrEqual(body.width + keyHeight + rounding);
          expect(y).toBeGreaterThanOrEqual(-rounding);
          expect(y).toBeLessThanOrEqual(body.height + rounding);
        }
      }
    }
  });

  test('has room for everything on its back', () => {
    const rounds = [...drawing.lenses, ...(drawing.sensors ?? []), ...(drawing.flash ? [drawing.flash] : [])];
    rounds.forEach((a, i) => {
      for (const b of rounds.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((a.d + b.d) / 2 - rounding);
    });
    if (drawing.island?.shape === 'triangle') expect(drawing.lenses.length, 'a triangle has three corners').toBeGreaterThanOrEqual(3);
    if (drawing.secondTone) expect(drawing.secondTone, 'the second tone ends below the corners').toBeGreaterThan(drawing.corner);
    for (const box of drawing.glass ?? []) {
      const { island } = drawing;
      expect(island, 'glass lies in an island').toBeDefined();
      expect(box.x).toBeGreaterThanOrEqual(island!.x);
      expect(box.y).toBeGreaterThanOrEqual(island!.y);
      expect(box.x + box.w).toBeLessThanOrEqual(island!.x + island!.w);
      expect(box.y + box.h).toBeLessThanOrEqual(island!.y + island!.h);
    }
  });

  test('has a screen of the shape its pixels say', () => {
    const { side, top, bottom } = drawing.bezel;
    const { width, height } = drawn.screen.parse((parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8')) as { screen: unknown }).screen);
    const ratio = (body.height - top - bottom) / (body.width - 2 * side);
    expect(Math.abs(ratio / (height / width) - 1)).toBeLessThan(0.03);
  });

  test.each(colours.options.map((colour) => [colour.id, colour.hex]))('shows its edge on paper and on ink in %s', (_, hex) => {
    const { back, outline } = finish(hex);
    for (const ground of [paper, ink]) expect(Math.max(contrast(back, ground), contrast(outline, ground))).toBeGreaterThanOrEqual(3);
  });

  test('looks different in each colour', () => {
    for (const side of ['back', 'front'] as const) {
      const drawings = colours.options.map((colour) => inside(model, { side, colour: colour.id }));
      expect(new Set(drawings).size).toBe(new Set(colours.options.map((colour) => colour.hex)).size);
    }
  });

  test('looks different in each grade, and the same every time', () => {
    for (const side of ['back', 'front'] as const) {
      const drawings = grades.map((grade) => inside(model, { side, grade }));
      expect(new Set(drawings).size).toBe(grades.length);
      expect(grades.map((grade) => inside(model, { side, grade }))).toEqual(drawings);
    }
  });

  test('is small from both sides in every grade', () => {
    for (const side of ['back', 'front'] as const) {
      for (const grade of grades) expect(gzipSync(inside(model, { side, grade })).length).toBeLessThan(2048);
    }
  });

  test('is small, and carries nothing a strict CSP forbids or a second drawing would clash with', () => {
    const markup = inside(model, { side: 'both', grade: 'fair' });
    expect(gzipSync(markup).length).toBeLessThan(4096);
    expect(markup).not.toMatch(/ (?:style|id|on\w+|href)=|NaN|undefined|Infinity/);
  });
});

test('two models never share a back', () => {
  const { colours } = load(ids[0]!);
  const backs = ids.map((id) => inside({ ...load(id), colours }, { side: 'back' }));
  expect(new Set(backs).size).toBe(ids.length);
});

test('the front beside the back widens the drawing and covers no lens', () => {
  for (const id of ids) {
    const model = load(id);
    const both = drawPhone(model, { side: 'both' });
    const front = both.views[1]!;
    expect(both.width).toBeCloseTo(drawPhone(model).width + front.dx);
    for (const { x, d } of model.drawing.lenses) expect(x + d / 2, id).toBeLessThanOrEqual(front.dx);
  }
});

test('the front wears the nicks of the back, seen from its other side', () => {
  const model = load('apple-iphone-13');
  const bare = finish(model.colours.options[0]!.hex).bare;
  const nicks = (side: 'back' | 'front') => shapesOf(model, { side, grade: 'fair' }).filter((shape) => shape.tag === 'path' && shape.fill === bare).flatMap(span);
  const mirrored = nicks('back').map(([x, y]) => [model.body.width - x, y] as const);
  expect(mirrored.length).toBeGreaterThan(0);
  nicks('front').forEach(([x, y], i) => {
    expect(x).toBeCloseTo(mirrored[i]![0], 1);
    expect(y).toBeCloseTo(mirrored[i]![1], 1);
  });
});

describe('the marks of one unit', () => {
  const model = load('apple-iphone-13');
  const plain = (side: 'back' | 'front') => inside(model, { side, grade: 'premium' });

  test('replace what is typical of its grade; none are none', () => {
    expect(inside(model, { grade: 'fair', wear: [] })).toBe(plain('back'));
  });

  test('are on the side they were recorded on, those of the frame on both', () => {
    const on = (side: Mark['side']) => [{ side, kind: 'scratch', x: 0.5, y: 0.6, length: 12, angle: 30 }] as const;
    const sides = (wear: readonly Mark[]) => (['back', 'front'] as const).filter((side) => inside(model, { side, wear }) !== plain(side));
    expect([sides(on('back')), sides(on('front')), sides(on('frame'))]).toEqual([['back'], ['front'], ['back', 'front']]);
  });

  test.each(['scratch', 'nick', 'scuff'] as const)('stay on the body: %s', (kind) => {
    const wear = (['back', 'front', 'frame'] as const).flatMap((side) => [0, 0.02, 0.5, 1].flatMap((x) => [0, 0.03, 1].map((y) => ({ side, kind, x, y, length: 60, angle: 45 }))));
    for (const side of ['back', 'front'] as const) {
      for (const [x, y] of shapesOf(model, { side, wear }).flatMap(span)) {
        expect(x).toBeGreaterThanOrEqual(-keyHeight - rounding);
        expect(x).toBeLessThanOrEqual(model.body.width + keyHeight + rounding);
        expect(y).toBeGreaterThanOrEqual(-rounding);
        expect(y).toBeLessThanOrEqual(model.body.height + rounding);
      }
    }
  });
});

test('a colour the model does not come in is a mistake', () => {
  expect(() => drawPhone(load('apple-iphone-13'), { colour: 'plaid' })).toThrow('iPhone 13 has no colour "plaid"');
});

test('colours mix in proportion', () => {
  expect(mix('#000000', '#FFFFFF', 0)).toBe('#000000');
  expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080');
  expect(mix('#000000', '#FFFFFF', 1)).toBe('#FFFFFF');
});
