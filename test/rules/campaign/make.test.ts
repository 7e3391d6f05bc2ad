import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../site/features/studio/editor/schema';
import { foreignTexts } from '../../../site/features/studio/editor/foreign';
import { carriedOver, copied, isFreeForm, slugFrom } from '../../../site/features/studio/make/make';
import { templates } from '../../../site/features/studio/make/templates';

describe('the address that follows from a name', () => {
  it.each([
    ['Do you need the newest?', 'do-you-need-the-newest'], ['Früher Vogel – zweiter Wurf', 'frueher-vogel-zweiter-wurf'], ['L’été, déjà', 'lete-deja'], ['Straße  1', 'strasse-1'],
    ['値下げ', ''], [`${'a'.repeat(59)} b`, 'a'.repeat(59)], ['--', ''],
  ])('%s', (name, slug) => expect(slugFrom(name)).toBe(slug));

  it('is none of this page’s own, and none that is no address', () => {
    expect(['new', 'ab', 'Ab-c', 'a--b', 'good-one'].map(isFreeForm)).toEqual([false, false, false, false, true]);
  });
});

describe('a page that is taken over', () => {
  const body = { headline: 'A', window: { from: 'x' }, tracking: 't', reduction: { by: { price: 100 } }, blocks: [{ kind: 'shelf', pick: { rule: { most: 20_000, sort: 'newest' } } }, { kind: 'quiz' }] };
  it('into a campaign of its own leaves that one’s time, reduction and name in results behind', () => {
    expect(copied(body)).toEqual({ headline: 'A', blocks: body.blocks });
  });
  it('into a market with other money leaves every amount behind, and into one with the same takes all', () => {
    expect(carriedOver(body, 'de', 'fr')).toBe(body);
    expect(carriedOver(body, 'de', 'gb')).toEqual({ headline: 'A', window: { from: 'x' }, tracking: 't', blocks: [{ kind: 'shelf', pick: { rule: { sort: 'newest' } } }, { kind: 'quiz' }] });
  });
  it('has texts that are still in the other language, until somebody touched them', () => {
    const german = { headline: 'Muss es das neueste sein?', blocks: [{ paragraphs: ['Das reicht noch lange.'] }], action: { label: 'Ansehen', to: { model: 'apple-iphone-13' } } };
    expect(foreignTexts([{ language: 'German', body: german }], { claim: 'Das reicht noch lange.' })).toEqual({ 'Muss es das neueste sein?': 'German' });
  });
});

describe('a template', () => {
  it.each(templates.map((template) => [template.name, template] as const))('%s: says nothing that does not fit, and leaves open only what the marketer alone can know', (_, { body }) => {
    expect([...new Set(faultsOf(body).map(({ text }) => text))].filter((text) => !['Nothing is written here yet.', 'It needs at least 1.'].includes(text))).toEqual([]);
  });
});
