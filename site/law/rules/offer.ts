import { isEuropean, isModelPage, type LawPage } from '../page';
import type { PageRule } from '../fault';

const missing = (what: string) => [{ at: 0, what }];
const flat = (text: string) => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ');

/** In the EU, who made a phone and who is responsible for it, with addresses. */
export const maker: PageRule = {
  name: 'maker',
  source: (market) => (isEuropean(market) ? 'Regulation (EU) 2023/988, Art. 16 and 19' : null),
  check: (page) => {
    if (!isModelPage(page)) return [];
    const [manufacturer, responsible] = [page.parts.get('manufacturer'), page.parts.get('responsible')];
    return [
      ...(manufacturer && manufacturer.links.length > 0 && manufacturer.text.trim().length > 20 ? [] : missing('no manufacturer with a postal and an electronic address')),
      ...(responsible && responsible.text.trim().length > 10 ? [] : missing('nobody who is responsible in the EU')),
    ];
  },
};

/** In France, three figures of the specific absorption rate, with their source. */
export const absorption: PageRule = {
  name: 'absorption',
  source: (market) => (market === 'fr' ? 'Arrêté du 8 octobre 2003, changed on 15 November 2019; CPCE, art. R20-10 and following' : null),
  check: (page) => {
    if (!isModelPage(page)) return [];
    const part = page.parts.get('absorption');
    const shown = ['tête', 'tronc', 'membre'].filter((place) => new RegExp(`DAS ${place} \\d,\\d+ W/kg`).test(flat(part?.text ?? '')));
    if (shown.length < 3) return missing('no DAS of head, trunk and limb in W/kg');
    return part!.links.length > 0 ? [] : [{ at: part!.at, what: 'a DAS without its source' }];
  },
};

/** In Japan, that a phone may transmit there and that no network blocks it. */
export const japaneseUse: PageRule = {
  name: 'japanese-use',
  source: (market) => (market === 'jp' ? '電波法 第4条・第38条の6、古物営業法 第15条' : null),
  check: (page) => {
    if (!isModelPage(page)) return [];
    const text = flat(page.parts.get('japan')?.text ?? '');
    return [
      ...(/技適\S* あり/.test(text) ? [] : missing('does not say that it is certified (技適)')),
      ...(/ネットワーク利用制限 ○/.test(text) ? [] : missing('does not say its network status (ネットワーク利用制限)')),
    ];
  },
};

/** What stands on every page where something can be bought: the guarantee, and in the EU its harmonised notice. */
export const guarantee: PageRule = {
  name: 'guarantee',
  source: (market) => (isEuropean(market) ? 'Directive 2011/83/EU, Art. 6(1)(l) (Directive (EU) 2024/825); Implementing Regulation (EU) 2025/1960' : guaranteeLaw[market] ?? null),
  check: (page) => {
    if (!isModelPage(page)) return [];
    const notice = page.links.some((link) => link.startsWith('https://europa.eu/youreurope/'));
    return [
      ...(page.links.includes(`/${page.market}/legal/guarantee`) ? [] : missing('no way to the guarantee')),
      ...(notice || !isEuropean(page.market) ? [] : missing('no harmonised notice on the legal guarantee')),
    ];
  },
};
const guaranteeLaw: Partial<Record<LawPage['market'], string>> = {
  gb: 'Consumer Rights Act 2015, s. 9 to 11 and 30', us: 'Magnuson-Moss Warranty Act, 15 USC 2302; 16 CFR 702', jp: '特定商取引に関する法律 第11条',
};
