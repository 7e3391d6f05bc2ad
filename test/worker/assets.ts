import { catalogueModel } from '../../site/features/model/catalogue';
import { newestFirst } from '../../site/features/model/newest-first';
import { phones } from '../site/models';

/** The catalogue's files, as the shop's asset layer has them after a build; shelves are a matter of stock, and list every phone. */
const files = new Map<string, unknown>([
  ['/facts/index.json', [...phones].sort(newestFirst).map(catalogueModel)],
  ...phones.map((phone) => [`/facts/${phone.id}.json`, phone] as const),
]);
const shelf = phones.map(({ id }) => ({ model: id, colour: 'blue', from: 1, left: 1 }));

/** Answers for the asset layer, from Node. */
export function catalogueFiles(request: { readonly url: string }): Response {
  const { pathname } = new URL(request.url);
  const file = pathname.startsWith('/facts/shelf/') ? shelf : files.get(pathname);
  return file ? Response.json(file) : new Response(null, { status: 404 });
}
