import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './test';
import { Parser } from 'htmlparser2';
import { parse } from 'yaml';
import { messagesOf } from '../../site/i18n/messages';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { builtPages } from './built';

type Model = { colours: { options: { name: string; hue: string }[] }; sources: Record<string, { title: string }> };
type Stretch = { readonly text: string; readonly lang: string };

const foreign = marketIds.filter((market) => !marketOf(market).locale.startsWith('en'));
const models = Object.fromEntries(readdirSync('site/content/models').map((file) => [file.replace('.yaml', ''), parse(readFileSync(`site/content/models/${file}`, 'utf8')) as Model]));
/** A source of a single word has no title but a name. */
const titlesOf = (sources: Model['sources']) => Object.values(sources).map(({ title }) => title).filter((title) => title.includes(' '));
const titles = Object.values(models).flatMap(({ sources }) => titlesOf(sources));

for (const market of foreign) {
  test(`what is English on the pages of phones and campaigns of ${market} says so: the makers’ colours, the titles of sources`, () => {
    const faults = builtPages().flatMap(({ path, html }) => {
      const [, of, kind, name] = path.split('/');
      if (of !== market || !name) return [];
      const english = kind === 'phones' ? englishOf(market, models[name]!) : kind === 'c' ? titles : [];
      return unmarked(english, textsOf(html)).map((words) => `${path}: ${words}`);
    });
    expect(faults).toEqual([]);
  });
}

test('each country is named in its own language, and says so', () => {
  for (const { path, html } of builtPages().filter(({ market, path }) => market && path === `/${market}`)) {
    const texts = textsOf(html);
    for (const market of marketIds) expect(texts.some(({ text, lang }) => text === marketOf(market).name && lang === marketOf(market).locale), `${path}: ${market}`).toBe(true);
  }
});

/** What a page about a model may say in English. A name that is the market's own word for the colour is not foreign. */
function englishOf(market: MarketId, { colours, sources }: Model): string[] {
  const { hues } = messagesOf(market).shell;
  return [
    ...colours.options.filter(({ name, hue }) => name.toLowerCase() !== hues[hue as keyof typeof hues].toLowerCase()).map(({ name }) => name),
    ...titlesOf(sources),
  ];
}

/** The words that stand somewhere in another language than English. */
function unmarked(english: string[], texts: Stretch[]): string[] {
  const other = texts.filter(({ lang }) => lang !== 'en').map(({ text }) => text);
  return english.filter((words) => other.some((text) => new RegExp(`(?<![\\p{L}])${RegExp.escape(words)}(?![\\p{L}])`, 'u').test(text)));
}

/** All texts of a page, each with the language it is in. */
function textsOf(html: string): Stretch[] {
  const texts: Stretch[] = [];
  const langs: string[] = [];
  let silent = 0;
  const isSilent = (name: string) => name === 'script' || name === 'style' || name === 'head';
  const parser = new Parser({
    onopentag(name, { lang }) { langs.push(lang ?? langs.at(-1) ?? ''); if (isSilent(name)) silent += 1; },
    ontext(text) { if (silent === 0 && text.trim()) texts.push({ text: text.trim(), lang: langs.at(-1)! }); },
    onclosetag(name) { langs.pop(); if (isSilent(name)) silent -= 1; },
  }, { decodeEntities: true });
  parser.end(html);
  return texts;
}
