import type { FeedItem } from './feed-item';
import { mobilePhones } from './google-feed';

/** CSV by https://developers.facebook.com/docs/commerce-platform/catalog/fields */
export function metaFeed(items: readonly FeedItem[]): string {
  const rows = items.map((of) => ({
    id: of.id,
    title: of.title,
    description: of.description,
    availability: of.isAvailable ? 'in stock' : 'out of stock',
    condition: 'refurbished',
    price: of.price,
    sale_price: of.salePrice ?? '',
    link: of.link,
    image_link: of.image,
    brand: of.brand,
    item_group_id: of.group,
    color: of.color,
    size: of.size,
    google_product_category: mobilePhones,
    shipping: `${of.shipping.country}:::${of.shipping.price}`,
  }));
  const names = Object.keys(rows[0] ?? { id: '' });
  return [names, ...rows.map(Object.values)].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** RFC 4180: every field in quotes, a quote in it doubled. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
