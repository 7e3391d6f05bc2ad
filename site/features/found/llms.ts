import { getCollection } from 'astro:content';
import { marketIds, marketOf } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';
import { shelfOf } from '../model/shelf';

/** What the shop is, for programs that read it on somebody's behalf: https://llmstxt.org. Like the choice of country, in English. */
export async function llmsText(site: URL): Promise<string> {
  const href = (path: string) => new URL(path, site).href;
  const shelf = await shelfOf('gb');
  const campaigns = (await getCollection('campaigns')).map(({ data }) => data).filter(({ market, isLive }) => market === 'gb' && isLive);
  const { shell } = messagesOf('gb');
  return `# Reprise

> A shop for refurbished phones in ${marketIds.length} countries. Every phone is checked by a list and graded; prices include delivery. ${shell.footer.demo}

Facts about models (size, screen, cameras, updates, footprint) are real, and each model's page names their sources with dates. Sellers, units, stock and prices are invented. Prices on pages are those of the last build; the API has those of this moment.

## Countries

${marketIds.map((id) => `- [${marketOf(id).name}](${href(paths.home(id))}): ${marketOf(id).locale}, prices in ${marketOf(id).currency}, ${marketOf(id).tax.display === 'included' ? 'tax included' : 'sales tax is added at checkout'}; [all phones](${href(paths.phones(id))}), [guarantee](${href(paths.legal(id, 'guarantee'))}), [returns](${href(paths.legal(id, 'returns'))})`).join('\n')}

## Pages, in Britain's English

- [All phones](${href(paths.phones('gb'))}): ${shelf.length} models
${shelf.slice(0, 1).map(({ model }) => `- [A model's page](${href(paths.model('gb', model.id))}): grades, offers, facts and their sources`).join('')}
- [Phone](${href(paths.phone('gb'))}): a phone at a fixed price, drawn at random from a published list
- [Check a draw](${href(paths.verify('gb'))}) and [all draws](${href(paths.wall('gb'))})
${campaigns.map(({ slug, revision }) => `- [${revision.headline}](${href(paths.campaign('gb', slug))})`).join('\n')}

## Data

- [API](${href(paths.apiDocument())}): OpenAPI 3.1. \`GET /api/{market}/offers?model={id}\` gives a model's offers, best first
- [Sitemaps](${href(paths.sitemaps())}): every page of every country
- Product feeds: ${marketIds.map((id) => `[${id}](${href(paths.feed(id, 'google'))})`).join(', ')}
`;
}
