import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../content/times.loader';
import { catalogueModel } from '../../features/model/catalogue';
import { newestFirst } from '../../features/model/newest-first';
import { withId } from '../../features/model/shelf';

/** Every model there is, in short, the newest first. */
export const GET: APIRoute = async () =>
  Response.json((await getCollection('models', isOriginal)).map(withId).sort(newestFirst).map(catalogueModel));
