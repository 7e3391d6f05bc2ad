import { hc } from 'hono/client';
import type { Api } from '../worker/app';

/**
 * The only client of the API. Pages rendered on demand reach it in process
 * (`api.server.ts`), tests over HTTP.
 */
export function apiClient(origin: string, send: typeof fetch = fetch) {
  return hc<Api>(origin, { fetch: send });
}

export type ApiClient = ReturnType<typeof apiClient>;
