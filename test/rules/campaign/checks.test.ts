import { describe, expect, it } from 'vitest';
import { readCampaigns } from '../../../db/campaign-folder';
import { catalogueModel } from '../../../site/features/model/catalogue';
import { findingsOf } from '../../../worker/campaign/checks/check';
import type { CheckContext, Planned } from '../../../worker/campaign/checks/context';
import { modelsOf } from '../../../worker/campaign/checks/typed';
import { instantOf } from '../../../worker/campaign/zone';
import type { ListedOffer } from '../../../worker/inventory/offer';
import { saldi, soldes } from '../../../worker/law/season';
import { marketIds, marketOf, type MarketId } from '../../../worker/shared/market';
import { money } from '../../../worker/shared/money';
import { phones } from '../../site/models';

const [demo] = readCampaigns('db/seed/campaigns');
const now = Date.parse('2026-11-26T12:00:00Z');
const models = new Map(phones.map((phone) => [phone.id, catalogueModel(phone)]));

/** A context in which everything is in stock and nothing else is going on. */
function contextOf(market: MarketId, revision: unknown, change: Partial<CheckContext> = {}): CheckContext {
  const named = new Set(modelsOf(revision).map(({ value }) => value));
  return {
    slug: demo!.slug, market, now, models,
    facts: new Map(phones.filter(({ id }) => named.has(id)).map((phone) => [phone.id, phone])),
    offers: phones.map((phone) => offer(market, phone.id)),
    reduced: null,
    pictures: new Set(['pic_house_there']),
    elsewhere: new Map([...demo!.revisions].filter(([other]) => other !== market)),
    campaigns: new Map([[demo!.slug, []]]),
    ...change,
  };
}

function offer(market: MarketId, model: string, available = 3): ListedOffer {
  return { id: `ofr_eu1_${model}`, seller: { id: 'sel_house_reprise', name: 'Reprise' }, model, name: model, storage: 128, colour: 'blue', sku: `${model}-128-blue`, grade: 'good', price: money(20_000, marketOf(market).currency), available, reduction: null };
}

const lowered = (market: MarketId, model: string): ListedOffer => ({ ...offer(market, model), reduction: { lowest: money(25_000, marketOf(market).currency), days: 30, since: '2026-11-26T12:00:00Z' } });

/** The demo's page with what is changed; a change of `text` goes into a paragraph. */
function page(market: MarketId, change: Record<string, unknown> & { text?: string } = {}): Record<string, unknown> {
  const { text, ...rest } = change;
  const revision = structuredClone(demo!.revisions.get(market)!) as unknown as Record<string, unknown> & { blocks: Record<string, unknown>[] };
  if (text !== undefined) revision.blocks[0] = { kind: 'text', paragraphs: [text], look: 'large' };
  return { ...revision, ...rest };
}

/** `severity code field`, of what the change brings. */
function found(market: MarketId, change: Record<string, unknown> & { text?: string } = {}, context: Partial<CheckContext> = {}): string[] {
  const revision = page(market, change);
  return findingsOf(revision, contextOf(market, revision, context)).map(({ severity, code, field }) => `${severity} ${code} ${field}`);
}

const paragraph = 'blocks.0.paragraphs.0';
const pair = { kind: 'pair', newer: 'apple-iphone-17', older: 'apple-iphone-13' };
const only = (...blocks: object[]) => ({ blocks });
const long = { kind: 'text', paragraphs: ['Ein Absatz, damit die Seite nicht leer ist.'], look: 'plain' };

describe('checks of a campaign', () => {
  it.each(marketIds)('find nothing against the demo’s page in %s', (market) => expect(found(market)).toEqual([]));

  it('tell where, why and how to mend it', () => {
    const revision = page('de', { headline: '' });
    expect(findingsOf(revision, contextOf('de', revision))).toEqual([{ code: 'missing-field', severity: 'error', field: 'headline', message: 'Nothing is written here yet.', mend: 'Fill it in.', source: null }]);
  });

  it.each<[string, MarketId, Record<string, unknown> & { text?: string }, string[]]>([
    ['a field that is missing', 'de', { claim: undefined }, ['error missing-field claim']],
    ['a field that is too long', 'de', { headline: 'Muss es wirklich immer das neueste sein, oder reicht das alte noch?' }, ['error wrong-field headline']],
    ['a field that nobody knows', 'de', { colour: 'red' }, ['error wrong-field ']],
    ['a button that leads nowhere', 'de', { action: { label: 'Zum iPhone' } }, ['error missing-field action.to']],
    ['what is wrong within one of several kinds', 'de', only({ kind: 'shelf', title: 'Regal', pick: { models: [] } }), ['error wrong-field blocks.0.pick.models', 'warning missing-part blocks']],
    ['a text of another language', 'de', { claim: demo!.revisions.get('fr')!.claim }, ['error untranslated claim']],
    ['a text that reads like another language', 'fr', { text: 'The newest phone is the better phone, and we will not pretend that it is not.' }, [`warning other-language ${paragraph}`]],
    ['an end in the past', 'de', { window: { until: '2026-11-26T12:59' } }, ['error past-window window.until']],
    ['an end that is still to come, by the market’s clock', 'de', { window: { until: '2026-11-26T13:01' } }, []],
    ['an end before the beginning', 'de', { window: { from: '2026-12-02T00:00', until: '2026-12-01T00:00' } }, ['error empty-window window.until']],
    ['a time that clocks jump over', 'de', { window: { from: '2027-03-28T02:30' } }, ['warning jumped-time window.from']],
    ['a phone that nobody made', 'de', { hero: { ...pair, older: 'apple-iphone-99' } }, ['error unknown-phone hero.older']],
    ['a colour in which it was not made', 'de', { hero: { kind: 'picture', picture: { model: 'apple-iphone-13', colour: 'lavender', side: 'back', alt: 'Die Rückseite in Blau' } } }, ['error unknown-colour hero.picture.colour']],
    ['a link to itself', 'de', { action: { label: 'Noch einmal', to: { campaign: demo!.slug } } }, ['error dead-link action.to']],
    ['a link to no campaign of ours', 'de', { action: { label: 'Weiter', to: { campaign: 'no-such-thing' } } }, ['error dead-link action.to']],
    ['a phone beside itself', 'de', { hero: { ...pair, newer: 'apple-iphone-13' } }, ['error same-phone hero.older']],
    ['a newer one that is older', 'de', { hero: { kind: 'pair', newer: 'apple-iphone-13', older: 'apple-iphone-17' } }, ['error not-newer hero.newer']],
    ['two of one day', 'de', { hero: { kind: 'pair', newer: 'apple-iphone-13', older: 'apple-iphone-13-mini' } }, ['error not-newer hero.newer']],
    ['an alt text that is a file’s name', 'de', { hero: { kind: 'picture', picture: { model: 'apple-iphone-13', side: 'back', alt: 'IMG_2041.jpg' } } }, ['error alt-text hero.picture.alt']],
    ['an alt text that is the phone’s name', 'de', { hero: { kind: 'picture', picture: { model: 'apple-iphone-13', side: 'back', alt: 'iPhone 13' } } }, ['warning alt-text hero.picture.alt']],
    ['an alt text that says what is to be seen', 'de', { hero: { kind: 'picture', picture: { model: 'apple-iphone-13', side: 'back', alt: 'Die Rückseite, blau, mit zwei Linsen schräg übereinander' } } }, []],
    ['an upload that is not there', 'de', { hero: { kind: 'picture', picture: { upload: 'pic_house_gone', alt: 'Zwei Linsen auf blauem Grund' } } }, ['error unknown-picture hero.picture.upload']],
    ['an upload that is there', 'de', { hero: { kind: 'picture', picture: { upload: 'pic_house_there', alt: 'Zwei Linsen auf blauem Grund' } } }, []],
    ['a phone that nobody made, in a variant that is tried', 'de', only({ kind: 'trial', name: 'Ersparnis', a: { kind: 'quiz' }, b: { kind: 'saving', newer: 'apple-iphone-17', older: 'apple-iphone-99', title: 'Was bleibt', text: 'Was auf dem Konto bleibt.' } }), ['error unknown-phone blocks.0.b.older', 'warning missing-part blocks']],
    ['a title that is cut off in search', 'de', { search: { ...demo!.revisions.get('de')!.search, title: 'WARUM MUSS ES IMMER WIEDER DAS NEUESTE SMARTPHONE SEIN?' } }, ['warning cut-off search.title']],
    ['a headline with a word that no phone has room for', 'de', { headline: 'Smartphoneneuanschaffungsverzicht' }, ['warning cut-off headline']],
    ['a headline that fills a phone’s screen in Japan', 'jp', { headline: 'いちばん新しいものでなければ本当に困るのでしょうか、それとも困らないのでしょうか、一度考えてみませんか' }, ['warning cut-off headline']],
  ])('tell of %s (%s)', (_, market, change, expected) => expect(found(market, change)).toEqual(expected));

  it.each<[MarketId, string, string[]]>([
    ['de', 'Ein nachhaltiges Telefon, nur heute.', ['error banned-word', 'error banned-word']],
    ['at', 'Ein umweltfreundliches Handy.', ['error banned-word']],
    ['fr', 'Un téléphone comme neuf.', ['error banned-word']],
    ['it', 'Una scelta sostenibile.', ['error banned-word']],
    ['es', 'Un móvil ecológico.', ['error banned-word']],
    ['gb', 'An eco-friendly choice.', ['error banned-word']],
    ['us', 'Hurry, a greener phone.', ['error banned-word', 'error banned-word']],
    ['jp', '地球にやさしいスマートフォンです。', ['error banned-word']],
    ['de', 'Ein Telefon wie neu.', []],
    ['de', 'Räumungsverkauf bei uns.', ['error closing-sale']],
    ['gb', 'Our closing-down sale.', ['error closing-sale']],
    ['jp', '閉店セールを始めます。', ['error closing-sale']],
    ['at', 'Der große Ausverkauf.', ['error sale-word']],
    ['de', 'Der große Ausverkauf.', []],
    ['at', 'Dieses Modell ist ausverkauft.', []],
    ['es', 'Llegan las rebajas.', ['warning sale-word']],
    ['gb', 'Cheaper than Back Market.', ['warning others-claim']],
    ['us', 'Think different about phones.', ['error others-claim']],
    ['fr', 'Moins cher qu’à la Fnac.', ['warning others-claim']],
    ['jp', 'メルカリより安心です。', ['warning others-claim']],
    ['de', 'Die günstigsten Preise im Netz.', ['warning unproven-claim']],
    ['gb', 'The lowest prices of all.', ['warning unproven-claim']],
    ['it', 'Il numero uno in Italia.', ['warning unproven-claim']],
    ['de', 'Das Samsung Galaxy und das Pixel sind auch gut.', []],
    ['de', 'Das spart 55 kg CO₂.', ['error unsourced-figure']],
    ['de', 'Bis zu 40 % weniger.', ['error unsourced-figure']],
    ['de', 'Rund 72 % aller Leute behalten ihr Handy.', ['warning unsourced-figure']],
    ['fr', 'Il tient 7 ans.', ['warning unsourced-figure']],
    ['fr', 'Quatre ans les séparent ; la garantie dure 2 ans.', []],
    ['jp', 'バッテリーは30時間持ちます。', ['warning unsourced-figure']],
    ['de', 'Der Akku hat mindestens 80 %.', []],
    ['de', 'Es kostet 299 €.', ['warning typed-price']],
    ['de', 'Neu kostete es 899 €.', []],
    ['jp', '新品は98,800円でした。', []],
    ['us', 'Just $299.', ['warning typed-price']],
    ['de', 'Das Display hat 6,7 Zoll.', ['warning unknown-fact']],
    ['de', 'Das Display hat 6,1 Zoll, das ist 0,2 Zoll kleiner.', []],
    ['jp', 'カメラは5000万画素です。', ['warning unknown-fact']],
    ['gb', 'Both have the same camera.', ['error untrue-comparison']],
    ['de', 'Beide haben dieselbe Kamera.', ['error untrue-comparison']],
    ['fr', 'Les deux ont le même écran.', ['error untrue-comparison']],
    ['es', 'Los dos tienen la misma pantalla.', ['error untrue-comparison']],
    ['it', 'Hanno la stessa fotocamera.', ['error untrue-comparison']],
    ['jp', '同じカメラです。', ['error untrue-comparison']],
    ['gb', 'Both have the same weight.', []],
    ['us', 'Both have the same chip.', ['warning unproven-comparison']],
  ])('in %s think of “%s”: %j', (market, text, expected) => expect(found(market, { text })).toEqual(expected.map((one) => `${one} ${paragraph}`)));

  it('let a figure stand that a quote of the page brings with its source', () => {
    const text = { kind: 'text', paragraphs: ['Rund 72 % behalten ihr Handy.'], look: 'plain' };
    const quote = { kind: 'quote', text: 'Von allen behalten 72 % ihr Handy ein Jahr länger.', by: 'Bitkom', source: { title: 'Bitkom', url: 'https://www.bitkom.org', date: '2026-01-01' } };
    expect(found('de', only(text, quote))).toEqual(['warning missing-part blocks']);
    expect(found('de', only(text))).toContain('warning unsourced-figure blocks.0.paragraphs.0');
  });

  it.each<[string, MarketId, string, { from?: string; until?: string }, string[]]>([
    ['before the soldes', 'fr', 'Nos soldes commencent.', { until: '2027-01-10T00:00' }, ['error sale-word']],
    ['during the soldes', 'fr', 'Nos soldes commencent.', { from: '2027-01-06T08:00', until: '2027-02-03T00:00' }, ['warning sale-word']],
    ['a day beyond the soldes', 'fr', 'Nos soldes commencent.', { from: '2027-01-06T08:00', until: '2027-02-04T00:00' }, ['error sale-word']],
    ['without an end', 'fr', 'Des téléphones soldés.', { from: '2027-01-06T08:00' }, ['error sale-word']],
    ['with another word', 'fr', 'Les prix baissent.', {}, []],
    ['during most regions’ saldi', 'it', 'Arrivano i saldi.', { from: '2027-01-05T00:00', until: '2027-02-01T00:00' }, ['warning sale-word']],
    ['when no region has saldi', 'it', 'Arrivano i saldi.', { from: '2027-05-05T00:00', until: '2027-06-01T00:00' }, ['error sale-word']],
    ['where nobody has seasons', 'de', 'Schlussverkauf!', {}, []],
  ])('hold sale words to their dates: %s (%s)', (_, market, text, window, expected) => expect(found(market, { text, window })).toEqual(expected.map((one) => `${one} ${paragraph}`)));

  it('know the dates of 2026 and 2027', () => {
    const days = (year: number) => soldes(year).map(({ from, until }) => [new Date(from).toISOString(), new Date(until).toISOString()]);
    expect(days(2026)).toEqual([['2026-01-07T07:00:00.000Z', '2026-02-03T23:00:00.000Z'], ['2026-06-24T06:00:00.000Z', '2026-07-21T22:00:00.000Z']]);
    expect(days(2027)).toEqual([['2027-01-06T07:00:00.000Z', '2027-02-02T23:00:00.000Z'], ['2027-06-23T06:00:00.000Z', '2027-07-20T22:00:00.000Z']]);
    const begin = (year: number) => saldi(year).common.map(({ from }) => new Date(from + 7_200_000).toISOString().slice(0, 10));
    expect([2025, 2026, 2027].map(begin)).toEqual([['2025-01-04', '2025-07-05'], ['2026-01-03', '2026-07-04'], ['2027-01-05', '2027-07-03']]);
  });

  it('look at the stock where the page sells, and not where it compares', () => {
    const without = (...models: string[]) => ({ offers: phones.filter(({ id }) => !models.includes(id)).map(({ id }) => offer('de', id)) });
    expect(found('de', {}, without('apple-iphone-17'))).toEqual([]);
    expect(found('de', {}, without('apple-iphone-13'))).toEqual(['error not-sold-here blocks.3.older', 'error dead-link action.to', 'error dead-link blocks.9.to']);
    const shelf = (pick: object) => ({ ...page('de'), blocks: [{ kind: 'shelf', title: 'Im Regal', pick }, ...(page('de').blocks as object[])] });
    expect(found('de', shelf({ models: ['google-pixel-8'] }), { offers: [...without('google-pixel-8').offers, offer('de', 'google-pixel-8', 0)] })).toEqual(['warning sold-out blocks.0.pick.models.0']);
    expect(found('de', shelf({ rule: { maker: 'Apple', most: 100 } }))).toEqual(['warning empty-shelf blocks.0.pick.rule']);
    expect(found('de', shelf({ rule: { maker: 'Apple', most: 20_000 } }))).toEqual([]);
  });

  describe('know what else is planned', () => {
    const planned = (from: string, until: string | null, hero = pair): Planned => ({ revision: 'rev_house_other', number: 7, from: instantOf(from, 'Europe/Berlin'), until: until === null ? null : instantOf(until, 'Europe/Berlin'), hero });
    const window = { from: '2026-12-01T00:00', until: '2026-12-10T00:00' };
    it.each<[string, string, Planned, string[]]>([
      ['the same pair at the same time', 'other', planned('2026-12-05T00:00', null), ['warning overlap hero']],
      ['the same pair the moment this one ends', 'other', planned('2026-12-10T00:00', null), []],
      ['the same pair until the moment this one begins', 'other', planned('2026-11-01T00:00', '2026-12-01T00:00'), []],
      ['another pair', 'other', planned('2026-12-05T00:00', null, { ...pair, older: 'apple-iphone-14' }), []],
      ['a later revision of the same page', demo!.slug, planned('2026-12-05T00:00', null), ['warning overlap window']],
      ['the revision that this one takes the place of', demo!.slug, planned('2026-11-01T00:00', null), []],
    ])('%s', (_, slug, other, expected) => expect(found('de', { window }, { campaigns: new Map([[slug, [other]]]) })).toEqual(expected));

    it.each<[string, Planned[], string[]]>([
      ['as long as this one', [planned('2026-11-01T00:00', null, { ...pair, newer: 'x-y' })], []],
      ['not while this one is', [planned('2027-01-01T00:00', null)], ['error dead-link action.to']],
      ['later than this one', [planned('2026-12-05T00:00', null, { ...pair, newer: 'x-y' })], ['warning early-link action.to']],
      ['over before this one', [planned('2026-11-01T00:00', '2026-12-05T00:00', { ...pair, newer: 'x-y' })], ['warning late-link action.to']],
      ['in two parts that follow each other', [planned('2026-11-01T00:00', '2026-12-05T00:00', { ...pair, newer: 'x-y' }), planned('2026-12-05T00:00', null, { ...pair, newer: 'x-y' })], []],
    ])('a link to a campaign that is live %s', (_, plans, expected) => expect(found('de', { window, action: { label: 'Weiter', to: { campaign: 'other' } } }, { campaigns: new Map([['other', plans]]) })).toEqual(expected));
  });

  it.each<[string, MarketId, ReturnType<typeof offer>[], string[]]>([
    ['nothing', 'de', [], ['error empty-reduction reduction.offers']],
    ['a price that was as low within thirty days', 'de', [offer('de', 'apple-iphone-13')], ['error no-lowest-price reduction.by']],
    ['some prices that were as low', 'jp', [offer('jp', 'apple-iphone-13'), lowered('jp', 'google-pixel-8')], ['warning no-lowest-price reduction.by']],
    ['a price that is lower than all of thirty days', 'gb', [lowered('gb', 'apple-iphone-13')], []],
  ])('hold a reduction of %s to the lowest price of thirty days (%s)', (_, market, after, expected) => {
    const reduction = { offers: { models: ['apple-iphone-13'] }, by: { percent: 10 }, window: {} };
    expect(found(market, { reduction }, { reduced: after.map((one) => ({ before: { ...one, price: money(30_000, one.price.currency) }, after: one })) })).toEqual(expected);
    expect(found(market, { reduction: { ...reduction, window: { until: '2026-11-01T00:00' } } }, { reduced: [] })).toContain('error past-window reduction.window.until');
  });

  it.each<[string, number, object, string[]]>([
    ['two fifths of the price', 8_000, {}, []],
    ['less than two fifths', 7_999, {}, ['error too-low reduction.by']],
    ['a slip of the comma', 1, {}, ['error too-low reduction.by']],
    ['less than two fifths for certain people', 7_999, { code: 'DESK10', personal: true }, ['error too-low reduction.by']],
    ['two fifths for certain people, which nobody announces', 8_000, { code: 'DESK10', personal: true }, []],
  ])('let no phone go for less than %s (%i of 20,000)', (_, amount, how, expected) => {
    const after = [lowered('de', 'apple-iphone-13'), lowered('de', 'google-pixel-8')].map((one) => ({ ...one, price: money(one.model === 'google-pixel-8' ? 19_000 : amount, 'EUR'), reduction: 'personal' in how ? null : one.reduction }));
    const reduction = { offers: { models: ['apple-iphone-13', 'google-pixel-8'] }, by: { price: amount }, window: {}, ...how };
    expect(found('de', { reduction }, { reduced: after.map((one) => ({ before: { ...one, price: money(20_000, 'EUR') }, after: one })) })).toEqual(expected);
  });

  it('name the phones that would go for too little, and for how much', () => {
    const revision = page('de', { reduction: { offers: { models: ['apple-iphone-13'] }, by: { price: 1 }, window: {} } });
    const after = { ...lowered('de', 'apple-iphone-13'), price: money(1, 'EUR') };
    const [finding] = findingsOf(revision, contextOf('de', revision, { reduced: [{ before: offer('de', 'apple-iphone-13'), after }] }));
    expect(finding?.message.replaceAll('\u00A0', ' ')).toBe('1 of 1 offers would cost less than 40 % of what they cost before: apple-iphone-13, 128 GB, good (0,01 €).');
  });

  it('see that a part is missing which every other market has', () => {
    expect(found('de', only(long, ...(page('de').blocks as { kind: string }[]).filter(({ kind }) => kind !== 'quiz')))).toEqual(['warning missing-part blocks']);
  });
});
