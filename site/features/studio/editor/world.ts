import type { Finding } from '../../../../worker/campaign/checks/finding';
import { codeOf, type ProblemCode } from '../../../../worker/problem';
import type { MarketId } from '../../../../worker/shared/market';
import { apiClient } from '../../../api';
import { paths } from '../../../paths';
import { studioPaths } from '../../../studio-paths';
import { glanceOf } from '../../offer/glance';
import type { EditorData, Standing } from './editor.server';
import type { InStock, Message, Phone, Upload } from './form';
import type { Body } from './json';
import type { Backup, Sent } from './keeper';

/** What the editor asks the shop, for one page of a campaign. */
export function worldOf({ slug, market, me }: Pick<EditorData, 'slug' | 'market' | 'me'>) {
  const page = apiClient(location.origin).api.studio.campaigns[':slug'][':market'];
  const param = { slug, market };
  const place = `studio-draft ${slug}/${market} ${me.email}`;

  return {
    async standing(of?: string): Promise<Standing | null> {
      const response = await page.draft.$get({ param, query: of ? { of } : {} }).catch(() => null);
      return response?.ok ? ((await response.json()) as Standing) : null;
    },
    async keep(draft: { body: Body; base: number; version: number }): Promise<Sent & { standing?: Omit<Standing, 'draft'> }> {
      const response = await page.draft.$put({ param, json: { ...draft, body: { ...draft.body } } }).catch(() => null);
      if (!response) return { ok: false, why: 'no-answer' };
      if (!response.ok) return { ok: false, why: await whyOf(response as unknown as Response) };
      const { version, updatedAt, others, latest } = (await response.json()) as { version: number; updatedAt: string } & Omit<Standing, 'draft'>;
      return { ok: true, version, at: Date.parse(updatedAt), standing: { others, latest } };
    },
    async discard(version: number): Promise<boolean> {
      const response = await page.draft.$delete({ param, query: { version: String(version) } }).catch(() => null);
      return response?.ok ?? false;
    },
    async save(revision: Body, after: number, draft: number): Promise<{ number: number } | { why: ProblemCode | 'no-answer'; errors: readonly { field: string; code: string }[] }> {
      const response = await page.revisions.$post({ param, json: { revision: revision as { headline: string }, after, ...(draft > 0 && { draft }) } }).catch(() => null);
      if (!response) return { why: 'no-answer', errors: [] };
      if (response.ok) return { number: ((await response.json()) as { number: number }).number };
      const said = (await response.json().catch(() => null)) as { errors?: { field: string; code: string }[] } | null;
      return { why: codeOf(said), errors: said?.errors ?? [] };
    },
    async latest(): Promise<{ number: number; body: Body } | null> {
      const response = await page.revisions.$get({ param, query: { most: '1' } }).catch(() => null);
      const latest = response?.ok ? ((await response.json()) as { revisions: { number: number; revision: Body }[] }).revisions[0] : undefined;
      return latest ? { number: latest.number, body: latest.revision } : null;
    },
    /** What the checks have to say; null where they do not answer. */
    async check(revision: Body): Promise<Message[] | null> {
      const response = await page.checks.$post({ param, json: { revision: { ...revision } } }).catch(() => null);
      if (!response?.ok) return null;
      const { findings } = (await response.json()) as { findings: Finding[] };
      return findings.map(({ severity, field, message, mend, source }) => ({ severity, field, mend, source, text: message }));
    },
    phones: async (): Promise<Phone[]> => (await fetch(studioPaths.phoneFacts())).json(),
    /** Pictures that were uploaded, the newest first; none where they cannot be had. */
    async uploads(): Promise<Upload[]> {
      const response = await fetch('/api/studio/pictures').catch(() => null);
      if (!response?.ok) return [];
      const { pictures } = (await response.json()) as { pictures: { id: string; name: string; alt: string; sizes: { path: string }[] }[] };
      return pictures.map(({ id, name, alt, sizes }) => ({ id, label: `${name}: ${alt}`.slice(0, 90), src: sizes[0]?.path ?? '' }));
    },
    stock: (models: readonly string[]) => stockOf(market, models),
    backup(): Backup | null {
      try {
        return JSON.parse(localStorage.getItem(place) ?? 'null') as Backup | null;
      } catch {
        return null;
      }
    },
    backUp(backup: Backup | null): void {
      // A browser that keeps nothing still sends it to the shop.
      try {
        if (backup) localStorage.setItem(place, JSON.stringify(backup));
        else localStorage.removeItem(place);
      } catch {}
    },
  };
}

export type World = ReturnType<typeof worldOf>;

async function whyOf(response: Response): Promise<ProblemCode | 'no-answer'> {
  const why = codeOf(await response.json().catch(() => null));
  return why === 'internal' ? 'no-answer' : why;
}

/** The shop answers for so many models at once. */
const modelsPerCall = 50;

async function stockOf(market: MarketId, models: readonly string[]): Promise<ReadonlyMap<string, InStock>> {
  const calls = Array.from({ length: Math.ceil(models.length / modelsPerCall) }, (_, index) => fetch(paths.offers(market, models.slice(index * modelsPerCall, (index + 1) * modelsPerCall))).then((response) => response.json()));
  const offers = ((await Promise.all(calls)) as { offers: { model: string; price: InStock['from']; available: number }[] }[]).flatMap((answer) => answer.offers);
  return new Map([...new Set(offers.map(({ model }) => model))].map((model) => [model, glanceOf(offers.filter((offer) => offer.model === model))!]));
}
