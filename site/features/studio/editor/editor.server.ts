import type { InferResponseType } from 'hono/client';
import { marketIds, type MarketId } from '../../../../worker/shared/market';
import { languageName, languageOf } from '../market-name';
import type { Me, StudioApi } from '../studio.server';
import { templates } from '../make/templates';
import { foreignTexts } from './foreign';
import type { Body } from './json';

type DraftApi = StudioApi['campaigns'][':slug'][':market']['draft'];
export type Standing = InferResponseType<DraftApi['$get'], 200>;

/** All that the editor begins with. */
export type EditorData = Standing & {
  readonly slug: string;
  readonly name: string;
  readonly market: MarketId;
  readonly me: { readonly email: string; readonly name: string };
  /** What was saved last, where something was. */
  readonly saved: { readonly number: number; readonly body: Body } | null;
  readonly campaigns: readonly { readonly slug: string; readonly name: string }[];
  /** Texts that are not translated yet, by text: the language they are in. */
  readonly foreign: Readonly<Record<string, string>>;
};

/** @returns null where there is no such campaign */
export async function editorOf(api: StudioApi, me: Me, slug: string, market: MarketId): Promise<EditorData | null> {
  const list = await api.campaigns.$get();
  if (list.status !== 200) return null;
  const { campaigns } = await list.json();
  const campaign = campaigns.find((one) => one.slug === slug);
  if (!campaign) return null;
  const others = marketIds.filter((other) => languageOf(other) !== languageOf(market) && campaign.markets.some((one) => one.market === other));
  const [standing, saved, ...elsewhere] = await Promise.all([
    api.campaigns[':slug'][':market'].draft.$get({ param: { slug, market }, query: {} }).then((response) => response.json() as Promise<Standing>),
    latestOf(api, slug, market),
    ...others.map(async (other) => ({ language: languageName(other), body: (await latestOf(api, slug, other))?.body })),
  ]);
  const drafted = languageOf(market) === 'en' ? [] : templates.map(({ body }) => ({ language: 'English', body }));
  return {
    ...standing, slug, name: campaign.name, market, saved,
    me: { email: me.email, name: me.name },
    campaigns: campaigns.map((one) => ({ slug: one.slug, name: one.name })),
    foreign: foreignTexts([...drafted, ...elsewhere], saved?.body),
  };
}

/** What a campaign said in a market when it was saved last. */
export async function latestOf(api: StudioApi, slug: string, market: MarketId): Promise<EditorData['saved']> {
  const response = await api.campaigns[':slug'][':market'].revisions.$get({ param: { slug, market }, query: { most: '1' } });
  const [latest] = response.status === 200 ? (await response.json()).revisions : [];
  return latest ? { number: latest.number, body: latest.revision } : null;
}
