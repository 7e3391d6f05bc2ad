/** What those who read our pages publish as their rules, as tables. */

/**
 * Structured data. Read on 2026-11-25:
 * https://developers.google.com/search/docs/appearance/structured-data/merchant-listing
 * https://developers.google.com/search/docs/appearance/structured-data/product-variants
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * https://developers.google.com/search/docs/appearance/structured-data/organization
 *
 * `recommended` are those of their recommendations that we know an answer to.
 */
export const typeRules: Record<string, { readonly required: readonly string[]; readonly recommended: readonly string[] }> = {
  ProductGroup: { required: ['name'], recommended: ['brand', 'description', 'hasVariant', 'productGroupID', 'url', 'variesBy'] },
  Product: { required: ['name', 'image', 'offers'], recommended: ['color', 'size', 'sku'] },
  Offer: { required: ['price', 'priceCurrency'], recommended: ['availability', 'itemCondition', 'url', 'shippingDetails', 'hasMerchantReturnPolicy', 'seller'] },
  OfferShippingDetails: { required: ['shippingRate', 'shippingDestination', 'deliveryTime'], recommended: [] },
  MonetaryAmount: { required: ['value', 'currency'], recommended: [] },
  DefinedRegion: { required: ['addressCountry'], recommended: [] },
  ShippingDeliveryTime: { required: ['handlingTime', 'transitTime'], recommended: [] },
  QuantitativeValue: { required: ['minValue', 'maxValue', 'unitCode'], recommended: [] },
  MerchantReturnPolicy: { required: ['applicableCountry', 'returnPolicyCategory'], recommended: ['merchantReturnDays', 'returnFees', 'returnMethod', 'refundType'] },
  Brand: { required: ['name'], recommended: [] },
  Organization: { required: ['name'], recommended: [] },
  OnlineStore: { required: ['name', 'url'], recommended: ['logo', 'email', 'telephone', 'address', 'legalName', 'hasMerchantReturnPolicy'] },
  WebSite: { required: ['name', 'url'], recommended: ['potentialAction'] },
  SearchAction: { required: ['target', 'query-input'], recommended: [] },
  BreadcrumbList: { required: ['itemListElement'], recommended: [] },
  ListItem: { required: ['position', 'name', 'item'], recommended: [] },
  FAQPage: { required: ['mainEntity'], recommended: [] },
  Question: { required: ['name', 'acceptedAnswer'], recommended: [] },
  Answer: { required: ['text'], recommended: [] },
};

type FieldRule = { readonly name: string; readonly pattern: RegExp };

const price = /^\d+(\.\d{2})? (EUR|GBP|USD|JPY)$/;
const url = /^https?:\/\/\S{1,1990}$/;
const orNone = ({ source }: RegExp) => new RegExp(`^$|${source}`);
const upTo = (characters: number) => new RegExp(`^[\\s\\S]{1,${characters}}$`, 'u');

/** Google Merchant Center, https://support.google.com/merchants/answer/7052112, read on 2026-11-25. */
export const googleRules: readonly FieldRule[] = [
  { name: 'id', pattern: /^[\w-]{1,50}$/ },
  { name: 'title', pattern: upTo(150) },
  { name: 'description', pattern: upTo(5000) },
  { name: 'link', pattern: url },
  { name: 'image_link', pattern: url },
  { name: 'availability', pattern: /^(in_stock|out_of_stock)$/ },
  { name: 'price', pattern: price },
  // The price now, where `price` is the one before: https://support.google.com/merchants/answer/6324471
  { name: 'sale_price', pattern: orNone(price) },
  { name: 'condition', pattern: /^refurbished$/ },
  { name: 'brand', pattern: upTo(70) },
  // No GTIN and no MPN: https://support.google.com/merchants/answer/6324478
  { name: 'identifier_exists', pattern: /^no$/ },
  // Variants differ in colour, size, material and pattern only: https://support.google.com/merchants/answer/6324507
  { name: 'item_group_id', pattern: /^[\w-]{1,50}$/ },
  { name: 'color', pattern: upTo(100) },
  { name: 'size', pattern: upTo(100) },
  { name: 'google_product_category', pattern: /^267$/ },
  { name: 'return_policy_label', pattern: upTo(100) },
  { name: 'country', pattern: /^[A-Z]{2}$/ },
];

/** Meta's catalogue, https://developers.facebook.com/docs/commerce-platform/catalog/fields, read on 2026-11-25. */
export const metaRules: readonly FieldRule[] = [
  { name: 'id', pattern: upTo(100) },
  { name: 'title', pattern: upTo(200) },
  { name: 'description', pattern: upTo(9999) },
  { name: 'availability', pattern: /^(in stock|out of stock)$/ },
  { name: 'condition', pattern: /^(new|refurbished|used)$/ },
  { name: 'price', pattern: price },
  { name: 'sale_price', pattern: orNone(price) },
  { name: 'link', pattern: url },
  { name: 'image_link', pattern: url },
  { name: 'brand', pattern: upTo(100) },
  { name: 'item_group_id', pattern: upTo(100) },
  { name: 'color', pattern: upTo(200) },
  { name: 'size', pattern: upTo(200) },
  { name: 'google_product_category', pattern: /^267$/ },
  { name: 'shipping', pattern: /^[A-Z]{2}:::\d+(\.\d{2})? [A-Z]{3}$/ },
];

/** Letters of a title and of a description that a result shows; in Japanese, letters of full width. */
export const lengths = { title: 65, description: 155, fullWidth: { title: 32, description: 80 } } as const;
