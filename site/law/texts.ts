import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bannedWords } from '../../worker/law/banned-words';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';
import { messagesOf } from '../i18n/messages';
import { lineAt, type Fault } from './fault';
import { orderForms, wrongButton } from './rules/order-button';

/** Folders whose texts a market shows: its language's, its own overrides, its legal documents. Campaigns are read as pages. */
function textFiles(root: string, market: MarketId): string[] {
  const language = marketOf(market).locale.slice(0, 2);
  const all = readdirSync(join(root, 'site'), { recursive: true, encoding: 'utf8' }).map((file) => `site/${file.replaceAll('\\', '/')}`);
  const own = [`site/i18n/${language}/`, `site/i18n/${market}/`, `site/content/legal/${market}/`];
  return all.filter((file) => /\.(ts|md|yaml)$/.test(file) && (own.some((folder) => file.startsWith(folder)) )).sort();
}

/** A file's text with its comments blanked, so that every character stays where it is. */
function withoutComments(file: string, text: string): string {
  return file.endsWith('.ts') ? text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' ')) : text;
}

/** What the texts say that they must not, wherever they are shown: pages rendered on demand are in no build. */
export function faultsOfTexts(root: string): Fault[] {
  const read = new Map<string, string>();
  const textOf = (file: string) => {
    if (!read.has(file)) read.set(file, withoutComments(file, readFileSync(join(root, file), 'utf8')));
    return read.get(file)!;
  };
  const faults = marketIds.flatMap((market) => {
    const files = textFiles(root, market);
    const words = files.flatMap((file) => bannedWords(market, textOf(file)).map(({ at, word, rule, source }) => ({ file, line: lineAt(textOf(file), at), rule, what: `says “${word}”`, source: source.title })));
    const button = wrongButton(market, messagesOf(market));
    if (!button) return words;
    const file = files.find((candidate) => textOf(candidate).includes(`'${button.text}'`)) ?? files[0]!;
    return [...words, { file, line: lineAt(textOf(file), textOf(file).indexOf(`'${button.text}'`)), rule: 'order-button', what: button.what, source: button.source }];
  });
  const forms = orderForms.filter((file) => !/<button[^>]*>\{t\.checkout\.order\}<\/button>/.test(textOf(file)));
  return distinct([...faults, ...forms.map((file) => ({ file, line: 1, rule: 'order-button', what: 'its button does not take its words from purchase.checkout.order', source: 'Directive 2011/83/EU, Art. 8(2)' }))]);
}

/** Texts that several markets share are blamed once. */
function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.file}:${fault.line} ${fault.rule} ${fault.what}`, fault])).values()];
}
