import type { Bindings } from '../env';

type Files = Pick<Bindings, 'ASSETS' | 'STAGE'>;

/**
 * Reads one of the JSON files that a build writes under `/facts`: what is rendered on demand has no
 * catalogue of its own. While developing they are pages, not files yet, so the shop asks itself.
 *
 * @param origin of the request that is being answered
 * @returns null where there is no such file
 */
export async function readFacts<Content>(env: Files, origin: string, path: string): Promise<Content | null> {
  const url = new URL(path, origin);
  const file = await env.ASSETS.fetch(url);
  const answer = file.ok || env.STAGE !== 'local' ? file : await fetch(url);
  return answer.ok && answer.headers.get('content-type')?.includes('json') ? answer.json<Content>() : null;
}

/** Where the files lie. */
export const factsFile = {
  models: '/facts/index.json',
  model: (id: string) => `/facts/${encodeURIComponent(id)}.json`,
  shelf: (market: string) => `/facts/shelf/${market}.json`,
} as const;
