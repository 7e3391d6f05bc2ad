import { isMarketId, marketIds, type MarketId } from '../../../../worker/shared/market';
import { textOf } from '../../form/read-form.server';
import { campaignsOf } from '../board/board.server';
import type { Listed } from '../board/board';
import { latestOf } from '../editor/editor.server';
import type { Body } from '../editor/json';
import type { StudioApi } from '../studio.server';
import { makeWords } from '../words/make';
import { carriedOver, copied, isFreeForm, slugFrom } from './make';
import { templates } from './templates';

export const makingWays = ['template', 'campaign', 'market'] as const;
export type MakingWay = (typeof makingWays)[number];
export type MakeFault = { readonly field: 'name' | 'slug' | 'template' | 'source' | 'markets' | 'from'; readonly text: string };

export type MakeForm = {
  readonly way: MakingWay;
  readonly values: { readonly name: string; readonly slug: string; readonly template: string; readonly source: string; readonly from: string; readonly markets: readonly MarketId[] };
  readonly faults: readonly MakeFault[];
  readonly campaigns: readonly Listed[];
};

export const wayOf = (text: string | null): MakingWay => makingWays.find((way) => way === text) ?? 'template';

/** The form as it is opened. @param campaign that is to begin with, or to be taken into another market */
export async function emptyMake(api: StudioApi, query: URLSearchParams): Promise<MakeForm> {
  return { way: wayOf(query.get('way')), values: { name: '', slug: '', template: templates[0]!.id, source: query.get('campaign') ?? '', from: '', markets: [] }, faults: [], campaigns: await campaignsOf(api) };
}

/** Markets of a campaign where something was saved; markets where nobody has saved anything, and this person has no draft. */
export const saidIn = (campaign: Listed | undefined): MarketId[] => marketIds.filter((market) => campaign?.markets.some((one) => one.market === market));
export const openIn = (campaign: Listed | undefined, email: string): MarketId[] => marketIds.filter((market) => !campaign?.markets.some((one) => one.market === market) && !campaign?.drafts.some((draft) => draft.market === market && draft.who === email));

/** Takes the posted form: makes the campaign where it is a new one, and a draft in each market. */
export async function make(api: StudioApi, form: FormData): Promise<MakeForm | { readonly slug: string; readonly market: MarketId }> {
  const campaigns = await campaignsOf(api);
  const way = wayOf(textOf(form, 'way'));
  const name = textOf(form, 'name').trim();
  const values = {
    name, slug: textOf(form, 'slug').trim() || slugFrom(name), template: textOf(form, 'template'), source: textOf(form, 'source'), from: textOf(form, 'from'),
    markets: form.getAll('markets').map(String).filter(isMarketId),
  };
  const source = campaigns.find(({ slug }) => slug === values.source);
  const template = templates.find(({ id }) => id === values.template);
  const isNew = way !== 'market';
  const faults: MakeFault[] = [];
  const wrong = (field: MakeFault['field'], code: keyof typeof makeWords.errors = field as 'name') => void faults.push({ field, text: makeWords.errors[code] });
  if (isNew && (name.length < 3 || name.length > 80)) wrong('name');
  if (isNew && !isFreeForm(values.slug)) wrong('slug');
  else if (isNew && campaigns.some(({ slug }) => slug === values.slug)) wrong('slug', 'taken');
  if (way === 'template' && !template) wrong('template');
  if (isNew ? way === 'campaign' && saidIn(source).length === 0 : !source) wrong('source');
  if (way === 'market' && !saidIn(source).some((market) => market === values.from)) wrong('from');
  const markets = way === 'campaign' ? saidIn(source).filter((market) => values.markets.length === 0 || values.markets.includes(market)) : values.markets;
  if (markets.length === 0) wrong('markets');
  if (faults.length > 0) return { way, values, faults, campaigns };

  const slug = isNew ? values.slug : values.source;
  if (isNew) {
    const made = await api.campaigns[':slug'].$put({ param: { slug }, json: { name } });
    if (!made.ok) return { way, values, faults: [{ field: 'name', text: makeWords.errors.name }], campaigns };
  }
  const bodyFor = async (market: MarketId): Promise<Body> => {
    if (way === 'template') return template!.body;
    const saved = await latestOf(api, values.source, way === 'campaign' ? market : (values.from as MarketId));
    return way === 'campaign' ? copied(saved?.body ?? {}) : carriedOver(saved?.body ?? {}, values.from as MarketId, market);
  };
  const begun = await Promise.all(markets.map(async (market) => (await api.campaigns[':slug'][':market'].draft.$put({ param: { slug, market }, json: { body: { ...(await bodyFor(market)) }, base: 0, version: 0 } })).ok));
  if (begun.includes(false)) return { way, values, faults: [{ field: 'markets', text: makeWords.errors.failed }], campaigns };
  return { slug, market: markets[0]! };
}
