import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namedModels } from '../../../site/features/campaign/stock';
import { taggedLinks } from '../../../site/features/results/tagged-links';
import { everyBlock } from '../../../worker/campaign/block';
import { fieldName } from '../../../worker/campaign/field-name';
import { revisionSchema } from '../../../worker/campaign/revision';

const revision = parse(readFileSync('db/seed/campaigns/do-you-need-the-newest/de.yaml', 'utf8')) as { blocks: object[] };
const [a, b] = [{ kind: 'action', label: 'Zum iPhone 12', to: { model: 'apple-iphone-12' } }, { kind: 'shelf', title: 'Diese gibt es', pick: { models: ['google-pixel-8'] } }];
const trial = { kind: 'trial', name: 'Button or shelf', a, b };
const withBlocks = (...blocks: object[]) => revisionSchema.safeParse({ ...revision, blocks });
const faults = (...blocks: object[]) => withBlocks(...blocks).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a trial', () => {
  it('holds two blocks of any kind, and of both the page’s phones are known', () => {
    const read = withBlocks(trial);
    expect(read.success && everyBlock(read.data.blocks).map(({ kind }) => kind)).toEqual(['action', 'shelf']);
    expect(read.success && namedModels(read.data)).toEqual(expect.arrayContaining(['apple-iphone-12', 'google-pixel-8']));
  });

  it('holds no other trial, and is the only one of its page, because a view has one variant', () => {
    expect(faults({ ...trial, a: trial })).not.toEqual([]);
    expect(faults(trial, { kind: 'break' }, trial)).toEqual(['blocks.2']);
    expect(faults({ ...trial, b: undefined })).toContain('blocks.0.b');
  });

  it('has fields with names', () => {
    expect(fieldName('blocks.0.b.title', { blocks: [trial] })).toBe('Block 1 (trial), variant B, title');
  });
});

describe('links of a campaign’s page', () => {
  const tag = (html: string) => taggedLinks(html, { campaign: 'less', channel: '', variant: '' });
  it.each([
    ['<a class="button" href="/de/phones/apple-iphone-13">', '<a class="button" href="/de/phones/apple-iphone-13?c=less">'],
    ['<a href="/de/phones/apple-iphone-13#premium">', '<a href="/de/phones/apple-iphone-13?c=less#premium">'],
    ['<a href="/de/phones/x?storage=128&#38;grade=good">', '<a href="/de/phones/x?storage=128&amp;grade=good&amp;c=less">'],
    ['<a href="/de/phone">', '<a href="/de/phone?c=less">'],
    ['<a\n  class="x"\n  href="/jp/units/R7K2">', '<a\n  class="x"\n  href="/jp/units/R7K2?c=less">'],
  ])('on the way to buying say what led there: %s', (html, tagged) => expect(tag(html)).toBe(tagged));

  it.each(['<a href="/de">', '<a href="/de/phones">', '<a href="/de/c/other">', '<a href="https://example.org/de/phones/x">', '<img src="/de/phones/x">', '<a data-href="/de/phones/x">', '&lt;a href="/de/phones/x"'])('stay as they are elsewhere: %s', (html) => expect(tag(html)).toBe(html));
});
