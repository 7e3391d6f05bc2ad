import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marketIds, marketOf, type MarketId } from '../../worker/shared/market';

/**
 * A Phone is a purchase. No text of the shop may speak of it as of a game: these are the words of one, by language.
 * Words that begin the same and mean nothing of the kind are let through by what follows or stands before.
 */
const words = {
  en: /\b(win|wins|won|winners?|winnings?|prizes?|luck|lucky|luckily|jackpots?|lotter(y|ies)|raffles?|sweepstakes?|gambl(e|ing)|bets?)\b/giu,
  de: /(?<!\p{L})(gewinn\p{L}*|gewonnen|glück\p{L}*|unglück\p{L}*|verlos\p{L}*|auslosung\p{L}*|lotter\p{L}*|tombola|jackpots?|hauptpreis\p{L}*|nieten?|wetten?|(?-i:Los|Lose|Losen|Loses))(?!\p{L})/giu,
  fr: /(?<!\p{L})(gagn\p{L}*|loter\p{L}*|tombola\p{L}*|jackpots?|cagnotte|gros lot|lots?|bonne chance|(?:tente[rz]?|tentez) (?:votre|sa|ta|leur) chance|chanceu\p{L}+|pari(?:s|er|ez)?)(?!\p{L})/giu,
  es: /(?<!\p{L})(gan(?:a|an|ar|ará|arás|ador|adora|adores|adoras|ancias?|aste|ó|es|e)|premi(?:o|os|ado|ada|ar)|sorte(?:o|os|a|ar|amos)|loter[ií]as?|rifas?|suerte|afortunad\p{L}+|apuestas?)(?!\p{L})/giu,
  it: /(?<!\p{L})(vinc(?:e|i|ere|ita|ite|itore|itori|itrice|erai|ono)|vinto|premi(?:o|are|ato|ata)?|lotteri[ae]|estrazion[ei]|estratt[oaie]|fortun\p{L}*|sorteggi\p{L}*|scommess[ae]|jackpot)(?!\p{L})/giu,
  ja: /当選|抽選券|抽選|当たり(?=です|ます|ました|くじ|が出|を引)|大当たり|外れくじ|くじ|福袋|景品|賞品|賞金|幸運|ラッキー|ガチャ|ジャックポット|宝くじ/gu,
} as const;
type Language = keyof typeof words;

const languageOf: Record<MarketId, Language> = { de: 'de', at: 'de', fr: 'fr', es: 'es', it: 'it', gb: 'en', us: 'en', jp: 'ja' };
const folders: Record<string, Language> = { en: 'en', us: 'en', de: 'de', at: 'de', fr: 'fr', es: 'es', it: 'it', ja: 'ja' };

/** The files whose texts people read, with the language of each. */
const files = [
  ...Object.entries(folders).flatMap(([folder, language]) => readdirSync(`site/i18n/${folder}`).map((file) => ({ file: join('site/i18n', folder, file), language }))),
  ...['worker/phone/promise', 'worker/mail/texts', 'worker/mail/texts/phone'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => {
      const language = folders[file.replace(/\.ts$/, '')];
      return language ? [{ file: join(folder, file), language }] : [];
    })),
];

/** What a text says that it must not; comments are for us alone. */
function found(text: string, language: Language): string[] {
  return text.replaceAll(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').match(words[language]) ?? [];
}

describe('no text speaks of a Phone as of a game', () => {
  it.each(files)('$file', ({ file, language }) => {
    expect(found(readFileSync(file, 'utf8'), language)).toEqual([]);
  });

  it.each(marketIds)('nor does the legal note of %s', (market) => {
    const { legalNote } = marketOf(market).phone;
    // The names of laws stay what they are.
    expect(found(`${legalNote?.text} ${legalNote?.source}`, languageOf[market]).filter((word) => !word.startsWith('景品') && word.toLowerCase() !== 'gambling')).toEqual([]);
  });

  it('looks through every language, promise and letter', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(({ language }) => language)).size).toBe(6);
  });
});

describe('the words of a game', () => {
  it.each([
    ['en', 'You could win! A lucky winner gets the prize of our lottery.', 5],
    ['de', 'Gewinnen Sie! Mit etwas Glück ist Ihr Los bei der Verlosung dabei: unser Gewinnspiel.', 5],
    ['fr', 'Gagnez le gros lot, tentez votre chance à la loterie.', 4],
    ['es', '¡Gana un premio! Con suerte, en el sorteo.', 4],
    ['it', 'Vinci un premio alla lotteria, con un po’ di fortuna.', 4],
    ['ja', '当選おめでとうございます。抽選券、福袋、くじ。', 4],
  ] as const)('are found in %s', (language, text, count) => {
    expect(found(text, language)).toHaveLength(count);
  });

  it.each([
    ['en', 'Within a window of the winter, you withdraw and wonder. Better.'],
    ['de', 'Was ist los? Kostenlos, der Preis, der Verlust, die Lösung.'],
    ['fr', 'Tous ont la même chance. Les coûts, un ballot, des îlots.'],
    ['es', 'Tienes ganas, organizas y te llega la ganga del otoño. Premium.'],
    ['it', 'Un vincolo, le province, il premium, premere il pulsante.'],
    ['ja', '見当たりません。お一人様当たり1台です。'],
  ] as const)('are not seen in other words of %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});
