import { describe, expect, it } from 'vitest';
import { askedFor, isSameVariant, nearest, standingOf, type Choosable } from '../../site/features/offer/choice';

const offer = (id: string, grade: Choosable['grade'], storage: number, colour: string, amount: number, available = 1): Choosable => ({
  id: `ofr_eu1_${id}`, grade, storage, colour, available, price: { amount, currency: 'EUR' },
});

/** Best first, as the API answers. */
const offers = [
  offer('a', 'fair', 128, 'blue', 200),
  offer('b', 'good', 128, 'black', 220),
  offer('c', 'good', 256, 'blue', 260),
  offer('d', 'excellent', 256, 'black', 300),
  offer('e', 'premium', 512, 'black', 400, 0),
];

describe('choosing a phone', () => {
  it('shows exactly what was asked for where it is there', () => {
    expect(nearest(offers, { grade: 'good', storage: 256, colour: 'blue' }, 'grade')?.id).toBe('ofr_eu1_c');
  });

  it('keeps what was just chosen, then storage, then the grade, and gives up the colour first', () => {
    expect(nearest(offers, { grade: 'good', storage: 128, colour: 'blue' }, 'grade')?.id).toBe('ofr_eu1_b');
    expect(nearest(offers, { grade: 'excellent', storage: 128, colour: 'blue' }, 'grade')?.id).toBe('ofr_eu1_d');
  });

  it('takes the better offer of two that are equally near', () => {
    const cheaper = offer('x', 'good', 128, 'red', 210);
    expect(nearest([cheaper, ...offers], { grade: 'good', storage: 128, colour: 'blue' }, 'grade')).toBe(cheaper);
    expect(nearest([...offers, cheaper], { grade: 'good', storage: 128, colour: 'blue' }, 'grade')?.id).toBe('ofr_eu1_b');
  });

  it('never leads to something that is sold out', () => {
    expect(nearest(offers, { grade: 'premium', storage: 512, colour: 'black' }, 'grade')).toBeUndefined();
    for (const { grade, storage, colour } of offers)
      for (const fixed of ['grade', 'storage', 'colour'] as const) expect(nearest(offers, { grade, storage, colour }, fixed)?.available ?? 1).toBeGreaterThan(0);
  });

  it('marks an option that goes with the rest, goes only without it, or is gone', () => {
    const chosen = { grade: 'good', storage: 128, colour: 'black' } as const;
    expect(standingOf(offers, chosen, 'grade', 'good').standing).toBe('together');
    expect(standingOf(offers, chosen, 'storage', 256)).toMatchObject({ standing: 'apart', offer: { id: 'ofr_eu1_c' } });
    expect(standingOf(offers, chosen, 'storage', 512).standing).toBe('gone');
  });

  it('knows one variant from another', () => {
    expect(isSameVariant(offers[0]!, { ...offers[0]! })).toBe(true);
    expect(isSameVariant(offers[0]!, offers[1]!)).toBe(false);
  });

  it('prices an option by the phone it stands for, or from the cheapest that has it', () => {
    const chosen = { grade: 'good', storage: 128, colour: 'black' } as const;
    const asked = (part: 'grade' | 'storage', value: string | number) => askedFor(offers, part, value, standingOf(offers, chosen, part, value))?.amount;
    expect(asked('storage', 128)).toBe(220);
    expect(asked('grade', 'fair')).toBe(200);
    expect(asked('storage', 256)).toBe(260);
    expect(asked('grade', 'premium')).toBeUndefined();
  });
});
