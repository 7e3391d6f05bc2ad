import type { InferResponseType } from 'hono/client';
import type { ProblemCode } from '../../../worker/problem';
import { codeOf } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import { lives, type Life } from '../../../worker/preview/link';
import { textOf } from '../form/read-form.server';
import type { StudioApi } from '../studio/studio.server';

type Campaign = StudioApi['campaigns'][':slug'][':market'];

export type Moments = InferResponseType<Campaign['moments']['$get'], 200>;
export type Link = InferResponseType<Campaign['preview-links']['$get'], 200>['links'][number];
export type SavedRevision = { readonly id: string; readonly number: number; readonly headline: string };

/** What the page of previews knows of a campaign in a market besides the preview itself. */
export type Around = { readonly name: string; readonly revisions: readonly SavedRevision[]; readonly hasDraft: boolean; readonly moments: Moments; readonly links: readonly Link[] };

/** @returns null where there is no such campaign */
export async function around(api: StudioApi, market: MarketId, slug: string): Promise<Around | null> {
  const page = api.campaigns[':slug'][':market'];
  const param = { slug, market };
  const [all, saved, draft, moments, links] = await Promise.all([
    api.campaigns.$get(), page.revisions.$get({ param, query: {} }), page.draft.$get({ param, query: {} }), page.moments.$get({ param }), page['preview-links'].$get({ param }),
  ]);
  if (all.status !== 200 || saved.status !== 200 || draft.status !== 200 || moments.status !== 200 || links.status !== 200) return null;
  const campaign = (await all.json()).campaigns.find((one) => one.slug === slug);
  return campaign ? {
    name: campaign.name,
    revisions: (await saved.json()).revisions.map(({ id, number, revision: { headline } }) => ({ id, number, headline })),
    hasDraft: (await draft.json()).draft !== null,
    moments: await moments.json(),
    links: (await links.json()).links,
  } : null;
}

/** What became of a posted form. */
export type Sent = { readonly secret: string | null; readonly problem: ProblemCode | null };

/** Takes a posted form: `make` makes a link, `end` ends one. @returns `ended` where the page is to be loaded anew */
export async function changeLinks(api: StudioApi, market: MarketId, slug: string, form: FormData): Promise<Sent | 'ended'> {
  const links = api.campaigns[':slug'][':market']['preview-links'];
  const param = { slug, market };
  if (textOf(form, 'action') === 'end') {
    const response = await links[':link'].$delete({ param: { ...param, link: textOf(form, 'link') } });
    return response.ok ? 'ended' : { secret: null, problem: codeOf(await response.json().catch(() => null)) };
  }
  const life = textOf(form, 'life');
  const response = await links.$post({ param, json: { show: textOf(form, 'show') as 'schedule', at: textOf(form, 'at'), life: (Object.hasOwn(lives, life) ? life : '1d') as Life } });
  return response.status === 201 ? { secret: (await response.json()).secret, problem: null } : { secret: null, problem: codeOf(await response.json().catch(() => null)) };
}
