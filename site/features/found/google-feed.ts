import type { MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';
import type { FeedItem } from './feed-item';
import { escapeXml } from './xml';

/** Mobile phones in Google's taxonomy: https://www.google.com/basepages/producttype/taxonomy-with-ids.en-US.txt */
export const mobilePhones = '267';

/** RSS 2.0 by https://support.google.com/merchants/answer/7052112. We know no GTIN and no part number of these phones, and say so. */
export function googleFeed(market: MarketId, items: readonly FeedItem[], site: URL): string {
  const { home } = messagesOf(market).shop;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
${element('title', home.title)}${element('link', new URL(paths.home(market), site).href)}${element('description', home.description(30))}
${items.map(item).join('\n')}
</channel>
</rss>
`;
}

function item(of: FeedItem): string {
  const fields: [string, string][] = [
    ['id', of.id], ['title', of.title], ['description', of.description], ['link', of.link], ['image_link', of.image],
    ['availability', of.isAvailable ? 'in_stock' : 'out_of_stock'], ['price', of.price], ...(of.salePrice ? [['sale_price', of.salePrice] as [string, string]] : []), ['condition', 'refurbished'],
    ['brand', of.brand], ['identifier_exists', 'no'], ['item_group_id', of.group], ['color', of.color], ['size', of.size],
    ['google_product_category', mobilePhones], ['return_policy_label', of.returnPolicy],
  ];
  const shipping = `<g:shipping>${element('g:country', of.shipping.country)}${element('g:price', of.shipping.price)}</g:shipping>`;
  return `<item>${fields.map(([name, value]) => element(`g:${name}`, value)).join('')}${shipping}</item>`;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
