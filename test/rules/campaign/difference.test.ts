import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../db/campaign-folder';
import { difference, wordsOf } from '../../../worker/campaign/difference';
import type { Revision } from '../../../worker/campaign/revision';

const demo = readCampaigns('db/seed/campaigns')[0]!.revisions.get('gb')!;
const told = (after: unknown) => difference(demo, after).map(({ name, what, parts }) => `${name}: ${what} ${parts.map(({ text, mark }) => (mark === 'gone' ? `[-${text}-]` : mark === 'new' ? `[+${text}+]` : text)).join('')}`);
const withBlocks = (change: (blocks: Revision['blocks']) => Revision['blocks']) => ({ ...demo, blocks: change([...demo.blocks]) });

describe('what changed between two revisions', () => {
  it('is nothing where nothing did, and nothing at the first', () => {
    expect(told(demo)).toEqual([]);
    expect(difference(null, demo)).toEqual([]);
  });

  it('is told by the names of fields and word by word', () => {
    expect(told({ ...demo, headline: 'What does a newer phone change?' })).toEqual(['Headline: changed What [-would-][+does+] a newer phone change?']);
    expect(told({ ...demo, window: { until: '2027-01-01T00:00' } })).toEqual(['Window, until: added [+2027-01-01T00:00+]']);
    expect(told({ ...demo, action: { ...demo.action, to: { page: 'phones' } } })).toEqual(['Button under the headline, where it leads, phone: removed [-apple-iphone-13-]', 'Button under the headline, where it leads, page: added [+phones+]']);
  });

  it('knows blocks that came, went and moved', () => {
    expect(told(withBlocks((blocks) => blocks.filter(({ kind }) => kind !== 'quiz')))).toEqual(['Block 6 (quiz): removed [-quiz-]']);
    expect(told(withBlocks((blocks) => [{ kind: 'phone' }, ...blocks]))).toEqual(['Block 1 (Phone teaser): added [+Phone teaser+]']);
    const quizFirst = withBlocks((blocks) => [blocks[5]!, ...blocks.filter((_, index) => index !== 5)]);
    expect(told(quizFirst)).toEqual(['Block 1 (quiz): moved [-from place 6-][+to place 1+]']);
  });

  it('finds a block again that moved and changed, and tells both', () => {
    const changed = told(withBlocks((blocks) => {
      const [first, ...rest] = blocks;
      const [paragraph] = (first as { paragraphs: string[] }).paragraphs;
      return [...rest, { ...first, paragraphs: [paragraph!.replace('ordinary', 'rainy')] } as Revision['blocks'][number]];
    }));
    expect(changed[0]).toMatch(/^Block \d+ \(text\): moved \[-from place 1-\]/);
    expect(changed[1]).toContain('[-ordinary-][+rainy+]');
    expect(changed).toHaveLength(2);
  });

  it('reads Japanese sign by sign', () => {
    expect(wordsOf('最新でなくても困りません。', '最新でなくても困ります。')).toEqual([{ text: '最新でなくても困りま', mark: 'same' }, { text: 'せん', mark: 'gone' }, { text: 'す', mark: 'new' }, { text: '。', mark: 'same' }]);
  });

  it('reads a text that is another one as a whole', () => {
    expect(wordsOf('The best phone is yours.', 'Nothing of what was said is here.')).toEqual([{ text: 'The best phone is yours.', mark: 'gone' }, { text: 'Nothing of what was said is here.', mark: 'new' }]);
  });

  it('gives back both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', 'の', 'word', '<b>'), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      const parts = wordsOf(before, after);
      const of = (mark: string) => parts.filter((part) => part.mark === 'same' || part.mark === mark).map((part) => part.text).join('');
      expect([of('gone'), of('new')]).toEqual([before, after]);
    }));
  });
});
