import { describe, expect, it } from 'vitest';
import { marketIds } from '../../../worker/shared/market';
import { conclude, isOfNoUse } from '../../../site/features/verifier/conclusion';
import { forms } from '../../../site/features/verifier/form';
import { unprovable } from '../../../site/features/verifier/limits';
import type { Report } from '../../../site/features/verifier/report';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { messagesOf } from '../../../site/i18n/messages';
import { verifyTexts } from '../../../site/i18n/verify';
import { insider, vectorDrop } from './evidence.fixture';

describe.each(marketIds)('what the check says in %s', (market) => {
  const { verify: t } = messagesOf(market);

  it('is the same on the page and in its script', async () => {
    expect(await verifyTexts[market]()).toBe(t);
  });

  it('has words for every step, form and limit', async () => {
    const { steps } = await verifyDrop(vectorDrop, { draw: 'drw_eu1_mab56y1xw3w4at2mbb7kaz65d3', entry: '0'.repeat(64) }, { cache: insider });
    for (const { id, facts } of steps) {
      expect(t.steps[id]).toBeTruthy();
      if (facts) expect(t.facts[id](facts as never)).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(Object.keys(t.forms).sort()).toEqual(Object.keys(forms).sort());
    expect(Object.keys(t.limitItems)).toEqual([...unprovable]);
  });

  it('says of every fault what was found', () => {
    for (const tell of Object.values(t.faults)) {
      const said = `${t.where({ code: 'hash', file: 'ledger', line: 12 })}${tell({ code: 'hash', file: 'ledger', line: 12, field: 'round', found: 'FOUND', expected: 'hash' })}`;
      expect(said).toMatch(/12/);
      expect(said).not.toMatch(/undefined|\[object/);
    }
  });

  it('promises no game', () => {
    const words = JSON.stringify(t, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
    expect(words).not.toMatch(/\b(win|winner|prize|lucky|lottery|jackpot)\b/i);
  });
});

describe('a report', () => {
  const { verify: t } = messagesOf('gb');
  const check = (draw?: string): Promise<Report> => verifyDrop(vectorDrop, { draw }, { cache: insider });

  it('ends in one sentence, and in a warning where the randomness was not the public one', async () => {
    const report = await check();
    expect(conclude(report, t)).toBe(`${t.result.drop(8)} ${t.result.notQuicknet}`);
    expect(conclude({ ...report, isQuicknet: true }, t)).toBe(t.result.drop(8));
    expect(report.steps.filter(isOfNoUse).map(({ id }) => id)).toEqual(['chain-known']);
    expect(conclude(await check('drw_eu1_mab56y1xw3w4at2mbb7kaz65d3'), t)).toMatch(/^Correct: .* had to give the phone RP-YZ0PG5\. But/);
    expect(conclude(await check('drw_eu1_0xmc7y0fbpbvrqyqtrx2d4snv7'), t)).toMatch(/^Correct so far: .* waits for round 34148234/);
    expect(conclude(await check('drw_eu1_tz4hae7ff1bnqyv7n8v5r0vanz'), t)).toMatch(/^Correct: .* never took place/);
    expect(conclude(await check('drw_eu1_unknown'), t)).toMatch(/^Not correct: 1 step /);
  });
});
