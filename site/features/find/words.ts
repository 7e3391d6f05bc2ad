import type { Hue } from '../../content/hue';
import type { Sort } from './sort';

/** One word of a name or a search: all letters or all digits. */
export type Word = string;

/** What shoppers of six languages write beside names, in the plain spelling of `normal.ts`. */

const list = (words: string) => words.split(' ');
const wordSet = (words: string): ReadonlySet<string> => new Set(list(words));

/** Words that say no more than what all of the shop is. */
export const noise: ReadonlySet<string> = wordSet(
  'handy handys smartphone smartphones smartfon phone phones telephone telephones portable portables mobile mobiles mobil mobiltelefon telefon telefono telefoni movil moviles celular cellulare cellulari cell keitai ' +
    'gebraucht gebrauchtes gebrauchte refurbished refurbed renewed used reconditionne reconditionnes occasion usato usati ricondizionato ricondizionati segunda mano reacondicionado reacondicionados pas cheres ' +
    'kaufen buy acheter comprar comprare mit with avec con in en und and et y e the der die das le la les un une ein eine el il de di da fur for pour per para gb go tb to giga gigabyte gigas zoll inch ' +
    'farbe couleur color colour colore speicher storage memoire memoria gen generation sim usb nuit dunkel dark',
);
export const gigabytes: ReadonlySet<string> = wordSet('gb go giga gigas gigabyte');

/** Colours as people call them, with their endings. */
const colours: Record<Hue, string> = {
  black: 'black schwarz schwarzes schwarze noir noire negro negra nero nera kuro kokushoku',
  grey: 'grey gray grau graues graue gris grigio grigia',
  silver: 'silver silber silbern argent argente plata plateado argento',
  white: 'white weiss weisses weisse blanc blanche blanco blanca bianco bianca',
  cream: 'cream creme crema beige',
  gold: 'gold golden gold dore doree dorado oro dorato',
  yellow: 'yellow gelb gelbes gelbe jaune amarillo amarilla giallo gialla',
  orange: 'orange naranja arancione',
  red: 'red rot rotes rote rouge rojo roja rosso rossa',
  pink: 'pink rosa rose rosado',
  purple: 'purple lila violett violet violette morado morada viola lavendel lavande lavanda lavender',
  blue: 'blue blau blaues blaue bleu bleue azul blu azzurro hellblau dunkelblau',
  green: 'green grun grunes grune gruen vert verte verde mint',
};
export const hueOfWord = new Map(Object.entries(colours).flatMap(([hue, words]) => list(words).map((word) => [word, hue as Hue] as const)));

/** Wishes that are an order: the small ones first, the cheap ones first. */
const wishes: Partial<Record<Sort, string>> = {
  small: 'klein kleines kleine kleinstes small smallest compact kompakt kompaktes petit petite compacto pequeno piccolo piccola compatto tiny',
  large: 'gross grosses grosse grosste big large largest grand grande grandes',
  cheap: 'gunstig gunstiges gunstige billig billiges cheap cheapest budget cher barato barata baratos economico economica economique',
  light: 'leicht leichtes leichtestes light lightest leger legere ligero leggero leggera',
  newest: 'neueste neuestes newest latest nuevo nuovo recent dernier ultimo',
};
export const orderOfWord = new Map(Object.entries(wishes).flatMap(([sort, words]) => list(words).map((word) => [word, sort as Sort] as const)));

/** Other spellings, replaced wherever they stand: Japanese writes without spaces. The longer first. */
const spellings: Record<string, string> = {
  アイフォーン: 'iphone', アイフォン: 'iphone', アイホン: 'iphone', あいふぉん: 'iphone', アップル: 'apple',
  ピクセル: 'pixel', グーグル: 'google', ギャラクシー: 'galaxy', ギャラクシ: 'galaxy', サムスン: 'samsung', サムソン: 'samsung',
  エクスペリア: 'xperia', ソニー: 'sony', ノキア: 'nokia', モトローラ: 'motorola', ワンプラス: 'oneplus', フェアフォン: 'fairphone', フェアホン: 'fairphone',
  プロマックス: 'pro max', プロ: 'pro', マックス: 'max', ミニ: 'mini', プラス: 'plus', ウルトラ: 'ultra', フリップ: 'flip', エッジ: 'edge',
  ブラック: 'black', 黒色: 'black', 黒い: 'black', 黒: 'black', グレー: 'grey', 灰色: 'grey', シルバー: 'silver', 銀: 'silver', ホワイト: 'white', 白色: 'white', 白い: 'white', 白: 'white',
  クリーム: 'cream', ゴールド: 'gold', 金色: 'gold', イエロー: 'yellow', 黄色: 'yellow', オレンジ: 'orange', レッド: 'red', 赤色: 'red', 赤い: 'red', 赤: 'red',
  ピンク: 'pink', パープル: 'purple', 紫: 'purple', ブルー: 'blue', 青色: 'blue', 青い: 'blue', 青: 'blue', グリーン: 'green', 緑: 'green',
  小さい: 'small', 小型: 'small', コンパクト: 'small', 大きい: 'large', 大画面: 'large', 安い: 'cheap', 格安: 'cheap', 軽い: 'light', 軽量: 'light', 最新: 'newest',
  スマートフォン: '', スマホ: '', 携帯電話: '', 携帯: '', 中古: '', 本体: '', ギガ: 'gb', インチ: '', 第3世代: '2022', 第三世代: '2022', の: ' ',
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const [allSpellings, spellingOf] = [Object.keys(spellings).sort((a, b) => b.length - a.length), new Map(Object.entries(spellings))];

export const spelledAs: readonly (readonly [RegExp, (found: string) => string])[] = [
  [new RegExp(allSpellings.map(escaped).join('|'), 'g'), (found) => ` ${spellingOf.get(found)!} `],
  [/\be[\s-]sim\b/g, () => 'esim'],
  [/\busb[\s-]?c\b/g, () => 'usbc'],
  [/\b5[\s-]g\b/g, () => '5g'],
  [/\b[12]\s?(tb|to|tera|terabyte)\b/g, (found) => `${Number.parseInt(found, 10) * 1024} gb`],
  // Makers count the small iPhone's generations, shops its years.
  [/\bse\s?(3|iii|3rd|3e|3a)\b(\s?(gen|generation|generacion|generazione)\b)?/g, () => 'se 2022'],
  [/\b(iphone|aifone?|ifon|eiphone|aiphone)\b/g, () => 'iphone'],
  [/\b1 plus\b/g, () => 'oneplus'],
  [/\bfp ?(?=\d)/g, () => 'fairphone '],
];
