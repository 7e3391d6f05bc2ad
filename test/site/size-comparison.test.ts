import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import { compareSizes } from '../../site/features/drawing/size-comparison';
import { differenceInWords, measured } from '../../site/features/drawing/size-words';
import { marketIds } from '../../worker/shared/market';

const load = (id: string) => modelSchema.parse(parse(readFileSync(new URL(`../../site/content/models/${id}.yaml`, import.meta.url), 'utf8')));
const mini = load('apple-iphone-13-mini');
const ultra = load('samsung-galaxy-s24-ultra');
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');

describe('two phones to scale', () => {
  test('stand on one line, side by side and over each other', () => {
    const { beside, overlaid } = compareSizes(mini, ultra);
    for (const { drawing, y } of beside.phones) expect(y + drawing.height).toBeCloseTo(beside.height);
    for (const { y, h } of overlaid.outlines) expect(y + h).toBeCloseTo(overlaid.height);
    const [small, large] = overlaid.outlines;
    expect(small.x + small.w / 2).toBeCloseTo(large.x + large.w / 2);
    expect([small.w, small.h, large.w, large.h]).toEqual([mini.body.width, mini.body.height, ultra.body.width, ultra.body.height]);
  });

  test('never overlap side by side', () => {
    const [first, second] = compareSizes(ultra, mini).beside.phones;
    expect(second!.x).toBeGreaterThan(first!.x + first!.drawing.width);
  });
});

describe('their difference', () => {
  test('is said in the words and figures of the market', () => {
    const { measures } = compareSizes(mini, ultra);
    expect(plain(differenceInWords('gb', measures))).toBe('30.8 mm shorter, 14.8 mm narrower, 1 mm thinner and 91 g lighter');
    expect(plain(differenceInWords('de', measures))).toBe('30,8 mm niedriger, 14,8 mm schmaler, 1 mm dünner und 91 g leichter');
    expect(plain(differenceInWords('fr', compareSizes(ultra, mini).measures))).toContain('plus haut de 30,8 mm');
  });

  test('is nothing between a phone and itself, in every market', () => {
    for (const market of marketIds) expect(differenceInWords(market, compareSizes(mini, mini).measures)).toBeNull();
  });

  test('leaves out what is not shown: less than a tenth of a millimetre', () => {
    const twin = { ...mini, body: { ...mini.body, width: mini.body.width + 0.04, weight: mini.body.weight + 3 } };
    expect(plain(differenceInWords('gb', compareSizes(twin, mini).measures))).toBe('3 g heavier');
  });

  test('has units as the market writes them', () => {
    expect(plain(measured('es', 'height', 131.54))).toBe('131,54 mm');
    expect(plain(measured('jp', 'weight', 140))).toBe('140 g');
  });
});
