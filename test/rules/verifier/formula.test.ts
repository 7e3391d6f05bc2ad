import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellLine } from '../../../site/features/verifier/shell-line';
import { drawOne } from '../../../site/features/verifier/formula';
import { vectors } from '../../vectors/draw.json';

describe('the draw', () => {
  it.each(vectors)('of one among $count is number $index, at attempt $attempt', ({ manifest, randomness, draw, count, index, attempt }) => {
    expect(drawOne(manifest, randomness, draw, count)).toEqual({ index, attempt });
  });

  it('has been tried among few, among many, and with numbers that had to be thrown away', () => {
    const counts = new Set(vectors.map(({ count }) => count));
    for (const count of [1, 2, 3, 7, 8, 1999, 2000]) expect(counts).toContain(count);
    expect(vectors.some(({ count, attempt }) => count === 2000 && attempt > 0)).toBe(true);
  });

  it('can be made by anybody with a shell', () => {
    for (const { manifest, randomness, draw, count, index, attempt } of vectors) {
      const printed = execFileSync('sh', ['-c', shellLine({ manifest, randomness, draw, count: String(count), attempt })], { encoding: 'utf8' });
      expect(printed.trim()).toBe(String(index));
    }
  });
});
