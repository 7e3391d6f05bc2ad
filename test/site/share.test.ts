import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import { breakLines, widthOf } from '../../site/features/share/lettering';
import { pictureMarkup, type Picture } from '../../site/features/share/picture';
import { png } from '../../site/features/share/png';
import { shareImageOf, shareLanguages, sharePages, shareWords } from '../../site/features/share/share';
import { messagesOf } from '../../site/i18n/messages';
import { marketIds } from '../../worker/shared/market';

const folder = new URL('../../site/content/models/', import.meta.url);
const load = (id: string) => modelSchema.parse(parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8')));
const models = readdirSync(folder).map((file) => load(file.replace('.yaml', '')));
const phone = models.find(({ name }) => name === 'iPhone 13')!;
const picture = (title: string, line: string): Picture => ({ title, line, phones: [{ model: phone, side: 'both' }] });

/** The right end of a word's outline, as far as its points tell. */
const wordEnds = (svg: string) => [...svg.matchAll(/<path transform="translate\((\d+) (\d+)\)" d="([^"]*)"/g)].map(([, x, y, d]) => {
  const numbers = d!.match(/-?[\d.]+/g)!.map(Number);
  return { right: Number(x) + Math.max(...numbers.filter((_, i) => i % 2 === 0)), bottom: Number(y) };
});

// The Japanese face is large, and takes a second to open.
describe('a picture for sharing', { timeout: 20_000 }, () => {
  test.each(Object.entries(shareLanguages))('of every model has its words beside the phone: %s', (_, market) => {
    const { line } = messagesOf(market).drawing.share.model;
    for (const model of models) {
      const svg = pictureMarkup({ title: model.name, line, phones: [{ model, side: 'both' }] });
      const phoneLeft = Number(svg.match(/<svg x="(\d+)"/)![1]);
      for (const { right, bottom } of wordEnds(svg)) {
        expect(right, model.name).toBeLessThan(phoneLeft);
        expect(bottom, model.name).toBeLessThan(600);
      }
    }
  });

  test.each(Object.entries(shareLanguages))('of every other page does, too: %s', (_, market) => {
    for (const page of sharePages) {
      const svg = pictureMarkup({ ...shareWords(market, page), phones: [{ model: phone, side: 'back' }, { model: phone, side: 'back' }] });
      const phoneLeft = Math.min(...[...svg.matchAll(/<svg x="(\d+)"/g)].map(([, x]) => Number(x)));
      for (const { right, bottom } of wordEnds(svg)) {
        expect(right, page).toBeLessThan(phoneLeft);
        expect(bottom, page).toBeLessThan(600);
      }
    }
  });

  test.each(marketIds)('of a campaign does, too: %s', (market) => {
    const { headline, claim } = parse(readFileSync(`db/seed/campaigns/do-you-need-the-newest/${market}.yaml`, 'utf8')) as { headline: string; claim: string };
    const svg = pictureMarkup({ title: headline, line: claim, phones: [{ model: phone, side: 'back' }, { model: phone, side: 'back' }] });
    for (const { right, bottom } of wordEnds(svg)) {
      expect(right).toBeLessThan(Math.min(...[...svg.matchAll(/<svg x="(\d+)"/g)].map(([, x]) => Number(x))));
      expect(bottom).toBeLessThan(600);
    }
  });

  test('is a small PNG of the size that the page says, made once', async () => {
    const wanted = picture('Galaxy S24 Ultra', '中古、点検済み。状態は、わかる言葉で。');
    const made = await png(wanted);
    expect([made.readUInt32BE(16), made.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(made.length).toBeLessThan(60 * 1024);
    expect(await png({ ...wanted })).toEqual(made);
  });

  test('names one address a language', () => {
    const addresses = (page: Parameters<typeof shareImageOf>[1]) => new Set(marketIds.map((market) => shareImageOf(market, page).url)).size;
    expect([addresses('home'), addresses({ model: 'apple-iphone-13', name: 'iPhone 13' })]).toEqual([6, 6]);
  });
});

describe('its lines', () => {
  test('break at spaces, or in Japanese before no mark and no particle', () => {
    expect(breakLines('Muss es wirklich sein?', 'display', 60, 300)).toEqual(['Muss es', 'wirklich', 'sein?']);
    for (const line of breakLines('iPhone 13でできること、できないこと。', 'text', 31, 200)) expect(line).not.toMatch(/^[、。はをが]/u);
  });

  test('are as wide as measured', () => {
    expect(widthOf('iPhone', 'display', 200)).toBeCloseTo(2 * widthOf('iPhone', 'display', 100));
  });
});
