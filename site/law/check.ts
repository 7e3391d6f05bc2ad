import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { bannedWords } from '../../worker/law/banned-words';
import { isMarketId, type MarketId } from '../../worker/shared/market';
import { lineAt, type Fault, type PageRule } from './fault';
import { placeOf, readPage } from './page';
import { affiliation, tax, withdrawal } from './rules/everywhere';
import { figures } from './rules/figures';
import { absorption, guarantee, japaneseUse, maker } from './rules/offer';

export const pageRules: readonly PageRule[] = [maker, absorption, japaneseUse, guarantee, affiliation, withdrawal, tax, figures];

/** What a built page does that its market's law forbids, or leaves out. */
export function faultsOfPage(file: string, html: string, market: MarketId, path: string): Fault[] {
  const page = readPage(html, market, path);
  const words = bannedWords(market, page.words).map(({ at, word, rule, source }) => ({ file, line: lineAt(html, placeOf(page, at)), rule, what: `says “${word}”`, source: source.title }));
  const others = pageRules.flatMap(({ name, source, check }) => {
    const law = source(market);
    return law === null ? [] : check(page).map(({ at, what }) => ({ file, line: lineAt(html, at), rule: name, what, source: law }));
  });
  return [...words, ...others];
}

/** The same for every page of a build, one file after the other. */
export function faultsOfBuild(root: string): { readonly pages: number; readonly faults: Fault[] } {
  let pages = 0;
  const faults: Fault[] = [];
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = `/${name.split(sep).join('/')}`.replace(/\.html$/, '');
    const market = path.split('/')[1]!;
    if (!name.endsWith('.html') || !isMarketId(market)) continue;
    pages++;
    faults.push(...faultsOfPage(name, readFileSync(join(root, name), 'utf8'), market, path));
  }
  return { pages, faults };
}
