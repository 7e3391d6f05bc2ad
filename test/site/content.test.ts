import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makerSchema } from '../../site/content/maker.schema';
import { modelSchema, type Model } from '../../site/content/model.schema';
import { refuseSeed } from '../../site/content/databases';
import { differences } from '../../site/i18n/complete';
import { messagesOf } from '../../site/i18n/messages';
import { marketIds } from '../../worker/shared/market';

const folder = 'site/content/models';
const files = readdirSync(folder);
const example = () => parse(readFileSync(`${folder}/apple-iphone-13.yaml`, 'utf8')) as Record<string, Record<string, unknown>>;
const models = files.map((file) => ({ file, model: modelSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))) as Model }));

/** Where and what a model's fault is, as the build says it. */
function faultOf(change: (model: Record<string, Record<string, unknown>>) => void): string {
  const model = example();
  change(model);
  const result = modelSchema.safeParse(model);
  return result.success ? '' : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

describe('the catalogue', () => {
  it('has at least 36 models of at least six makers', () => {
    expect(models.length).toBeGreaterThanOrEqual(36);
    expect(new Set(models.map(({ model }) => model.maker)).size).toBeGreaterThanOrEqual(6);
  });

  it.each(models)('$file lists no source that nothing uses', ({ model }) => {
    const used = new Set([...Object.values(model), ...(model.launchPrice ?? [])].flatMap((group) => (typeof group === 'object' && 'source' in group ? [group.source] : [])));
    expect(Object.keys(model.sources).filter((key) => !used.has(key))).toEqual([]);
  });

  it.each([
    ['a missing field', (model: Record<string, Record<string, unknown>>) => { delete model.body!.weight; }, 'body.weight'],
    ['a wrong one', (model: Record<string, Record<string, unknown>>) => { model.screen!.technology = 'paper'; }, 'screen.technology'],
    ['a figure without a source', (model: Record<string, Record<string, unknown>>) => { delete model.storage!.source; }, 'storage.source'],
    ['a source that is not listed', (model: Record<string, Record<string, unknown>>) => { model.body!.source = 'hearsay'; }, 'body.source: names no entry of sources: "hearsay"'],
    ['a field nobody knows', (model: Record<string, Record<string, unknown>>) => { model.body!.price = 3; }, 'body'],
  ])('refuses %s and names it', (_, change, fault) => {
    expect(faultOf(change)).toContain(fault);
  });
});

describe('the makers', () => {
  const makers = readdirSync('site/content/makers').map((file) => ({ file, maker: makerSchema.parse(parse(readFileSync(`site/content/makers/${file}`, 'utf8'))) }));

  it('are those of the catalogue, each once', () => {
    const names = [...new Set(models.map(({ model }) => model.maker))].sort();
    expect(makers.map(({ maker }) => maker.name).sort()).toEqual(names);
  });

  it.each(makers)('$file says who is responsible in the EU with an address in the EU, if anybody is', ({ maker }) => {
    const european = ['BE', 'DE', 'FI', 'IE', 'NL'];
    expect(european.includes(maker.manufacturer.country)).toBe(maker.isInEu);
    if (maker.responsible) expect(european).toContain(maker.responsible.country);
  });
});

describe('the texts', () => {
  it.each(marketIds)('of %s are complete', (market) => {
    expect(differences(messagesOf('gb'), messagesOf(market))).toEqual([]);
  });

  it('that are missing, empty or of another kind are named', () => {
    const original = { cart: { title: 'Cart', more: (name: string) => name }, shell: { skip: 'Skip' } };
    expect(differences(original, { cart: { title: '', more: 'x' }, shell: {} })).toEqual(['cart.title', 'cart.more', 'shell.skip']);
    expect(differences(original, { ...original, extra: 'x' })).toEqual(['extra']);
  });

  it.each(marketIds.filter((market) => !['gb', 'us'].includes(market)))('of %s are its own, not English', (market) => {
    const english = sentences(messagesOf('gb'));
    const same = sentences(messagesOf(market)).filter((text) => text.split(' ').length > 3 && english.includes(text));
    expect(same).toEqual([]);
  });
});

describe('a production build', () => {
  it('refuses the demo’s prices', () => {
    expect(() => refuseSeed('21f4d5ff')).toThrow('demo seed');
    expect(() => refuseSeed(null)).not.toThrow();
  });
});

function sentences(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) => (typeof text === 'string' ? [text] : typeof text === 'object' && text !== null ? sentences(text) : []));
}
