import type { InferResponseType } from 'hono/client';
import type { StudioApi } from './studio.server';

export type Log = InferResponseType<StudioApi['audit']['$get'], 200>;
/** What the address asks for; nothing that is empty. */
export type LogFilter = { readonly who?: string; readonly subject?: string; readonly before?: string };

export function filterOf(query: URLSearchParams): LogFilter {
  const asked = (['who', 'subject', 'before'] as const).map((name) => [name, (query.get(name) ?? '').trim()] as const);
  return Object.fromEntries(asked.filter(([, value]) => value !== ''));
}

/** What cannot be asked for finds nothing. */
export async function logOf(api: StudioApi, filter: LogFilter): Promise<Log> {
  const response = await api.audit.$get({ query: filter });
  return response.status === 200 ? response.json() : { lines: [], next: null };
}
