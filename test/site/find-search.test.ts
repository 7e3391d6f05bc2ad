import { describe, expect, it } from 'vitest';
import { find } from '../../site/features/find/find';
import { everything } from '../../site/features/find/query';
import { catalogue } from './find.fixture';

const hits = (words: string) => find(catalogue, { ...everything, words }).hits;

/** What people type, and what they mean: the first phones of the answer, by their names. */
const table: [typed: string, ...first: string[]][] = [
  // As it is called.
  ['iphone 13', 'iPhone 13'],
  ['iPhone 13 mini', 'iPhone 13 mini'],
  ['iphone 13 pro', 'iPhone 13 Pro', 'iPhone 13 Pro Max'],
  ['iphone 13 pro max', 'iPhone 13 Pro Max'],
  ['Apple iPhone 15', 'iPhone 15', 'iPhone 15 Pro'],
  ['iphone 16e', 'iPhone 16e'],
  ['iphone 17', 'iPhone 17'],
  ['galaxy s22', 'Galaxy S22', 'Galaxy S22 Ultra'],
  ['Samsung Galaxy S24 Ultra', 'Galaxy S24 Ultra'],
  ['galaxy a54 5g', 'Galaxy A54 5G'],
  ['galaxy z flip5', 'Galaxy Z Flip5'],
  ['pixel 7', 'Pixel 7'],
  ['google pixel 8 pro', 'Pixel 8 Pro'],
  ['pixel 10', 'Pixel 10'],
  ['fairphone 5', 'Fairphone 5'],
  ['fairphone 6', 'Fairphone (Gen. 6)'],
  ['oneplus 12', 'OnePlus 12'],
  ['xperia 1 vi', 'Xperia 1 VI'],
  ['xperia 10', 'Xperia 10 VI'],
  ['moto g84', 'moto g84 5G'],
  ['motorola edge 50 pro', 'Motorola Edge 50 Pro'],
  ['nokia xr21', 'Nokia XR21'],
  // Short, as one says it.
  ['13 mini', 'iPhone 13 mini'],
  ['12 mini', 'iPhone 12 mini'],
  ['13 pro max', 'iPhone 13 Pro Max'],
  ['14 plus', 'iPhone 14 Plus'],
  ['14+', 'iPhone 14 Plus'],
  ['16e', 'iPhone 16e'],
  ['se', 'iPhone SE (2022)'],
  ['se 2022', 'iPhone SE (2022)'],
  ['se2022', 'iPhone SE (2022)'],
  ['iphone se 3', 'iPhone SE (2022)'],
  ['iphone se 3rd generation', 'iPhone SE (2022)'],
  ['s22', 'Galaxy S22'],
  ['s23 fe', 'Galaxy S23 FE'],
  ['a54', 'Galaxy A54 5G'],
  ['flip 5', 'Galaxy Z Flip5'],
  ['zflip5', 'Galaxy Z Flip5'],
  ['z flip', 'Galaxy Z Flip5'],
  ['8a', 'Pixel 8a'],
  ['7 pro', 'Pixel 7 Pro'],
  ['edge 40', 'Motorola Edge 40'],
  ['g84', 'moto g84 5G'],
  ['fp5', 'Fairphone 5'],
  ['xr21', 'Nokia XR21'],
  // Apart, together, the other way round.
  ['Galaxy S 22', 'Galaxy S22'],
  ['galaxy s 22 ultra', 'Galaxy S22 Ultra'],
  ['s22ultra', 'Galaxy S22 Ultra'],
  ['S23Ultra', 'Galaxy S23 Ultra'],
  ['galaxys24', 'Galaxy S24'],
  ['samsunggalaxys23', 'Galaxy S23'],
  ['iphone13', 'iPhone 13'],
  ['iphone13promax', 'iPhone 13 Pro Max'],
  ['i phone 13 mini', 'iPhone 13 mini'],
  ['i-phone 12', 'iPhone 12'],
  ['pixel7a', 'Pixel 7a'],
  ['pixel 7 a', 'Pixel 7a'],
  ['pixel pro 8', 'Pixel 8 Pro'],
  ['mini iphone 13', 'iPhone 13 mini'],
  ['fair phone', 'Fairphone (Gen. 6)'],
  ['fair phone 4', 'Fairphone 4'],
  ['one plus 11', 'OnePlus 11'],
  ['1+ 13', 'OnePlus 13'],
  ['Galaxy-A34', 'Galaxy A34 5G'],
  ['  IPHONE   14  PRO ', 'iPhone 14 Pro'],
  // Slips of the thumb.
  ['ipohne 13', 'iPhone 13'],
  ['iphnoe 12 mini', 'iPhone 12 mini'],
  ['ihpone 15', 'iPhone 15'],
  ['iphon 11', 'iPhone 11'],
  ['ifone 14', 'iPhone 14'],
  ['iphone 13 pro mx', 'iPhone 13 Pro Max'],
  ['iphone 12 mimi', 'iPhone 12 mini'],
  ['samsong s22', 'Galaxy S22'],
  ['sansung s23', 'Galaxy S23'],
  ['samsumg galaxy a55', 'Galaxy A55 5G'],
  ['glaxy s24', 'Galaxy S24'],
  ['galaxi s22 utlra', 'Galaxy S22 Ultra'],
  ['gogle pixel 9', 'Pixel 9'],
  ['googel pixel 8', 'Pixel 8'],
  ['pixle 8a', 'Pixel 8a'],
  ['pixl 9a', 'Pixel 9a'],
  ['piksel 10', 'Pixel 10'],
  ['appel iphone 16', 'iPhone 16'],
  ['fairfone 4', 'Fairphone 4'],
  ['farphone 5', 'Fairphone 5'],
  ['onplus 13', 'OnePlus 13'],
  ['motorla edge', 'Motorola Edge 40', 'Motorola Edge 50 Pro'],
  ['nokya', 'Nokia XR21'],
  ['xperai 10', 'Xperia 10 VI'],
  ['soni xperia', 'Xperia 10 VI', 'Xperia 1 VI'],
  // Not yet typed to the end.
  ['iph', 'iPhone 17'],
  ['iphone 13 m', 'iPhone 13 mini'],
  ['sams', 'Galaxy A55 5G'],
  ['fairp', 'Fairphone (Gen. 6)'],
  ['galaxy s2', 'Galaxy S24'],
  // With what else one wants, in six languages.
  ['iphone 13 128gb', 'iPhone 13'],
  ['iphone 13 mini 256 GB', 'iPhone 13 mini'],
  ['iphone 13 128 go', 'iPhone 13'],
  ['galaxy s24 ultra 1tb', 'Galaxy S24 Ultra'],
  ['pixel 8 256', 'Pixel 8'],
  ['iphone 13 blau', 'iPhone 13'],
  ['iPhone 13 bleu nuit', 'iPhone 13'],
  ['iphone 12 azul', 'iPhone 12'],
  ['iphone 12 viola', 'iPhone 12'],
  ['iphone 13 rose', 'iPhone 13'],
  ['rosa iphone 15', 'iPhone 15'],
  ['grünes iphone 13', 'iPhone 13'],
  ['iphone 11 noir', 'iPhone 11'],
  ['galaxy s22 negro', 'Galaxy S22'],
  ['iphone 14 rosso', 'iPhone 14'],
  ['iphone 13 midnight', 'iPhone 13'],
  ['pixel 8 obsidian', 'Pixel 8'],
  ['handy klein', 'iPhone SE (2022)'],
  ['kleines handy', 'iPhone SE (2022)'],
  ['petit téléphone', 'iPhone SE (2022)'],
  ['móvil pequeño', 'iPhone SE (2022)'],
  ['telefono piccolo', 'iPhone SE (2022)'],
  ['small phone', 'iPhone SE (2022)'],
  ['leichtes smartphone', 'iPhone 12 mini'],
  ['iphone gebraucht', 'iPhone 17'],
  ['iphone 12 reconditionné', 'iPhone 12'],
  ['móvil samsung a54', 'Galaxy A54 5G'],
  ['pixel 7a esim', 'Pixel 7a'],
  ['iphone usb-c', 'iPhone 17'],
  ['samsung 5g ultra', 'Galaxy S24 Ultra'],
  // In Japanese, at all widths.
  ['アイフォン13', 'iPhone 13'],
  ['アイフォン１３ミニ', 'iPhone 13 mini'],
  ['ｱｲﾌｫﾝ 12', 'iPhone 12'],
  ['アイフォーン15プロ', 'iPhone 15 Pro'],
  ['ｉＰｈｏｎｅ１４', 'iPhone 14'],
  ['iPhone SE 第3世代', 'iPhone SE (2022)'],
  ['ピクセル7a', 'Pixel 7a'],
  ['グーグル ピクセル８', 'Pixel 8'],
  ['ギャラクシーS22ウルトラ', 'Galaxy S22 Ultra'],
  ['ギャラクシー Ａ５４', 'Galaxy A54 5G'],
  ['エクスペリア 10', 'Xperia 10 VI'],
  ['フェアフォン5', 'Fairphone 5'],
  ['ソニー', 'Xperia 10 VI', 'Xperia 1 VI'],
  ['中古 アイフォン13 ブルー', 'iPhone 13'],
  ['小さいスマホ', 'iPhone SE (2022)'],
  ['青いアイフォン13', 'iPhone 13'],
];

describe('a search', () => {
  it.each(table)('for “%s” shows first what was meant', (typed, ...first) => {
    expect(hits(typed).slice(0, first.length).map(({ entry }) => entry.name)).toEqual(first);
  });

  it('has a table of at least a hundred', () => {
    expect(new Set(table.map(([typed]) => typed)).size).toBeGreaterThanOrEqual(100);
  });

  it.each([['iphone 13 blau', 'blue', 128], ['iphone 12 azul 256gb', 'blue', 256], ['pixel 8 noir 128 go', 'black', 128], ['アイフォン13 ピンク', 'pink', 128]])('for “%s” offers the colour and the storage', (typed, hue, storage) => {
    const [first] = hits(typed);
    expect([first?.variant?.kind.hue, first?.variant?.kind.storage]).toEqual([hue, storage]);
  });

  it('takes no figure for another', () => {
    expect(hits('iphone 18')).toEqual([]);
    expect(hits('iphone 12').every(({ entry }) => entry.name.includes('12'))).toBe(true);
  });

  it.each(['galaxy note 20', 'iphone 99', 'pixel 8 ultra'])('for “%s”, which is not there, names what is near', (typed) => {
    const outcome = find(catalogue, { ...everything, words: typed });
    expect(outcome.total).toBe(0);
    expect(outcome.near.length).toBeGreaterThan(0);
    expect(outcome.near.every(({ entry }) => entry.name.toLowerCase().startsWith(typed.split(' ')[0]!))).toBe(true);
  });

  it.each(['', ' ', 'handy', '???', 'gebrauchtes smartphone kaufen'])('for “%s”, which names nothing, shows all', (typed) => {
    expect(find(catalogue, { ...everything, words: typed }).total).toBe(catalogue.entries.length);
  });
});
