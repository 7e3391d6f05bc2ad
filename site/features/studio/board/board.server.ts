import type { StudioApi } from '../studio.server';
import type { Listed } from './board';
import { reachOf, type CalendarSpan } from './calendar';

export async function campaignsOf(api: StudioApi): Promise<Listed[]> {
  const response = await api.campaigns.$get();
  return response.status === 200 ? (await response.json()).campaigns : [];
}

/** When campaigns are seen around a month. */
export async function spansAround(api: StudioApi, month: string): Promise<CalendarSpan[]> {
  const response = await api.calendar.$get({ query: reachOf(month) });
  return response.status === 200 ? (await response.json()).spans : [];
}
