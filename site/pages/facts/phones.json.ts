import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../content/times.loader';
import { newestFirst } from '../../features/model/newest-first';
import { withId } from '../../features/model/shelf';

/** Every model there is with its colours, the newest first: what phones are picked from in the studio. */
export const GET: APIRoute = async () =>
  Response.json((await getCollection('models', isOriginal)).map(withId).sort(newestFirst).map(({ id, maker, name, colours }) => ({ id, maker, name, colours: colours.options.map((colour) => colour.id) })));
