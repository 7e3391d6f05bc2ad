import { describe, expect, it } from 'vitest';
import { draftKeeper, type Backup, type Keeping, type Sent } from '../../../site/features/studio/editor/keeper';

/** A browser and a shop whose answers are given one by one; time passes when it is told to. */
function desk(start = { version: 0, base: 3 }) {
  const told: Keeping[] = [];
  const sent: { body: unknown; base: number; version: number }[] = [];
  const answers: ((sent: Sent) => void)[] = [];
  let backup: Backup | null = null;
  let due: { work: () => void; ms: number } | null = null;
  const keeper = draftKeeper(
    {
      send: (draft) => (sent.push(draft), new Promise((resolve) => answers.push(resolve))),
      backUp: (one) => void (backup = one),
      tell: (keeping) => void told.push(keeping),
      now: () => 7,
      later: (work, ms) => ((due = { work, ms }), () => void (due = null)),
    },
    start,
  );
  return {
    keeper, sent, last: () => told.at(-1)!.state, backup: () => backup, due: () => due?.ms ?? null,
    pass: () => { const now = due; due = null; now?.work(); },
    answer: async (answer: Sent) => { answers.shift()!(answer); await new Promise((resolve) => setTimeout(resolve)); },
  };
}
const kept = (version: number): Sent => ({ ok: true, version, at: 9 });

describe('what is written', () => {
  it('is in the browser at once, at the shop when nothing more is written, and then in the browser no more', async () => {
    const { keeper, sent, last, backup, pass, answer } = desk();
    keeper.touch({ headline: 'A' });
    keeper.touch({ headline: 'Ab' });
    expect([sent.length, last(), backup()?.body]).toEqual([0, 'waiting', { headline: 'Ab' }]);
    pass();
    expect(sent).toEqual([{ body: { headline: 'Ab' }, base: 3, version: 0 }]);
    await answer(kept(40));
    expect([last(), backup(), keeper.version, keeper.isSettled]).toEqual(['kept', null, 40, true]);
  });

  it('while it is being sent is sent after it, from the version that the shop gave', async () => {
    const { keeper, sent, last, backup, pass, answer } = desk();
    keeper.touch({ headline: 'A' });
    pass();
    keeper.touch({ headline: 'Ab' });
    pass();
    await answer(kept(40));
    expect([sent.length, last(), backup()?.body]).toEqual([2, 'waiting', { headline: 'Ab' }]);
    expect(sent[1]).toEqual({ body: { headline: 'Ab' }, base: 3, version: 40 });
    await answer(kept(41));
    expect([last(), keeper.isSettled]).toEqual(['kept', true]);
  });

  it('is all at the shop when somebody waited for it, however many were on their way', async () => {
    const { keeper, sent, pass, answer } = desk();
    keeper.touch({ headline: 'A' });
    pass();
    keeper.touch({ headline: 'Ab' });
    pass();
    let isThere = false;
    const waited = keeper.flush().then((all) => (isThere = all));
    await answer(kept(40));
    expect([sent.length, isThere]).toEqual([2, false]);
    await answer(kept(41));
    expect([await waited, keeper.version]).toEqual([true, 41]);
  });

  it('without a connection stays in the browser and is tried again', async () => {
    const { keeper, sent, last, backup, due, pass, answer } = desk();
    keeper.touch({ headline: 'A' });
    pass();
    await answer({ ok: false, why: 'no-answer' });
    expect([last(), backup()?.body, due()]).toEqual(['offline', { headline: 'A' }, 5_000]);
    pass();
    await answer(kept(40));
    expect([sent.length, last(), backup()]).toEqual([2, 'kept', null]);
  });

  it('in two windows is told to the second, which keeps its text and sends nothing until it was told what to do', async () => {
    const { keeper, sent, last, backup, pass, answer } = desk({ version: 40, base: 3 });
    keeper.touch({ headline: 'Right' });
    pass();
    await answer({ ok: false, why: 'changed-meanwhile' });
    expect(last()).toBe('elsewhere');
    keeper.touch({ headline: 'Right, and more' });
    expect([await keeper.flush(), sent.length, backup()?.body]).toEqual([false, 1, { headline: 'Right, and more' }]);
    keeper.goOnFrom({ version: 44 });
    const flushed = keeper.flush();
    await answer(kept(45));
    expect([await flushed, sent[1]?.version, last()]).toEqual([true, 44, 'kept']);
  });

  it('and refused says why, and goes on when something was changed', async () => {
    const { keeper, last, pass, answer } = desk();
    keeper.touch({ headline: 'x'.repeat(9) });
    pass();
    await answer({ ok: false, why: 'draft-too-large' });
    expect([last(), keeper.isSettled]).toEqual(['refused', false]);
    keeper.touch({ headline: 'x' });
    pass();
    await answer(kept(40));
    expect(last()).toBe('kept');
  });

  it('is a draft no more once it is saved as a revision, and what is written then begins one', async () => {
    const { keeper, sent, pass, answer } = desk({ version: 40, base: 3 });
    keeper.forget(4);
    keeper.touch({ headline: 'B' });
    pass();
    await answer(kept(90));
    expect(sent).toEqual([{ body: { headline: 'B' }, base: 4, version: 0 }]);
  });
});
