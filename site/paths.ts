import type { Grade } from '../worker/shared/grade';
import type { MarketId } from '../worker/shared/market';

/** What a call for live offers says of the page it comes from: the model whose page it is, and what led there. */
type Seen = { readonly view: string; readonly c?: string; readonly ch?: string; readonly v?: string };

/** The only place that builds a URL of the shop. */
export const legalDocuments = ['guarantee', 'returns', 'imprint', 'privacy', 'terms'] as const;
export type LegalDocument = (typeof legalDocuments)[number];

export const paths = {
  countries: () => '/',
  home: (market: MarketId) => `/${market}`,
  phones: (market: MarketId) => `/${market}/phones`,
  /** Where the search field of the page of all phones is. */
  search: (market: MarketId) => `/${market}/phones#search`,
  /** Some of the phones. @param query from `formatQuery` */
  find: (market: MarketId, query = '') => `/${market}/find${query && `?${query}`}`,
  /** The index that the phones are found by. */
  phoneIndex: (market: MarketId) => `/${market}/phones/all.json`,
  premium: (market: MarketId) => `/${market}/premium`,
  /** @param grade chosen at once, where the page's script runs */
  model: (market: MarketId, model: string, grade?: Grade) => `/${market}/phones/${model}${grade ? `#${grade}` : ''}`,
  /** The very phones behind an offer. */
  unitsOfOffer: (market: MarketId, offer: string) => `/${market}/offers/${offer}`,
  /** The passport of one phone; the code on its box stands for the short one. */
  unit: (market: MarketId, code: string) => `/${market}/units/${code}`,
  unitShort: (code: string) => `/u/${code}`,
  /** The page of a model with one of its phones chosen: where feeds lead. */
  variant: (market: MarketId, model: string, { storage, colour, grade }: { readonly storage: number; readonly colour: string; readonly grade: string }) => `/${market}/phones/${model}?storage=${storage}&colour=${colour}&grade=${grade}`,
  campaign: (market: MarketId, slug: string) => `/${market}/c/${slug}`,
  /** Two phones beside each other; without them, or with one, the form that asks for them. */
  compare: (market: MarketId, a?: string, b?: string) => `/${market}/compare${a ? `?${new URLSearchParams(b ? { a, b } : { a })}` : ''}`,
  quiz: (market: MarketId) => `/${market}/quiz`,
  /** @param query the answers, as the API returned them */
  quizResult: (market: MarketId, query: string) => `/${market}/quiz/result?${query}`,
  phone: (market: MarketId) => `/${market}/phone`,
  phoneCheckout: (market: MarketId) => `/${market}/phone/checkout`,
  /** Where people wait for a Phone when many want one. */
  queue: (market: MarketId) => `/${market}/phone/queue`,
  /** The next sale for a calendar; where a letter before it is asked for; what the letters about it link to. */
  dropCalendar: (market: MarketId) => `/${market}/phone/drop.ics`,
  reminder: (market: MarketId) => `/${market}/phone/reminder`,
  reminderLink: (market: MarketId, secret: string) => `/${market}/phone/reminder/${secret}`,
  /** Every draw of a sale. */
  wall: (market: MarketId) => `/${market}/phone/wall`,
  /** The page of whoever gets a Phone as a present. */
  reveal: (market: MarketId, secret: string) => `/${market}/phone/reveal/${secret}`,
  /** @param of what is filled in: a drop, and a draw of it */
  verify: (market: MarketId, of?: { readonly drop: string; readonly draw?: string }) => `/${market}/phone/verify${of ? `?${new URLSearchParams(of)}` : ''}`,
  cart: (market: MarketId) => `/${market}/cart`,
  checkout: (market: MarketId) => `/${market}/checkout`,
  order: (market: MarketId, token: string) => `/${market}/orders/${token}`,
  /** The order page on its `look`th reload, while a payment is being confirmed. */
  orderLook: (market: MarketId, token: string, look: number) => `/${market}/orders/${token}?payment=done&look=${look}`,
  /** The order page on its `look`th reload, while its payment page is not open yet: looking takes the order's turn. */
  orderTurn: (market: MarketId, token: string, look: number) => `/${market}/orders/${token}?look=${look}`,
  /** The order page of whoever waited and could not pay. */
  orderUnopened: (market: MarketId, token: string) => `/${market}/orders/${token}?payment=unopened`,
  /** @param order its number, where the visitor comes from one */
  withdrawal: (market: MarketId, order?: string) => `/${market}/withdrawal${order ? `?order=${order}` : ''}`,
  legal: (market: MarketId, document: LegalDocument) => `/${market}/legal/${document}`,
  /** The developers' gallery of drawings, with names and without. */
  drawings: () => '/drawings',
  unlabelled: () => '/drawings/unlabelled',
  drawing: (model: string, colour: string) => `/drawings/${model}/${colour}.svg`,
  /** What a model is drawn from, for pages that are rendered on demand. */
  drawingFacts: (model: string) => `/drawings/${model}.json`,
  /** Pictures for sharing: a page's and a model's in a language. */
  sharePage: (language: string, page: string) => `/share/${language}/${page}.png`,
  shareModel: (language: string, model: string) => `/share/${language}/models/${model}.png`,
  /** What a page without network falls back to. */
  offline: (market: MarketId) => `/${market}/offline`,
  manifestFile: (market: MarketId) => `/${market}/manifest.webmanifest`,
  serviceWorker: () => '/sw.js',
  sitemaps: () => '/sitemap.xml',
  /** @param part from 1: what does not fit into one file goes on in the next */
  sitemap: (market: MarketId, part = 1) => `/${market}/sitemap${part > 1 ? `-${part}` : ''}.xml`,
  /** Of every market's campaigns that are on now. */
  campaignSitemap: () => '/campaigns.xml',
  feed: (market: MarketId, kind: 'google' | 'meta', part = 1) => `/${market}/feeds/${kind}${part > 1 ? `-${part}` : ''}.${kind === 'google' ? 'xml' : 'csv'}`,
  robots: () => '/robots.txt',
  apiDocument: () => '/api/openapi.json',
  /** The same as a square PNG, for those who take no SVG. */
  productPicture: (model: string, colour: string) => `/pictures/${model}/${colour}.png`,
  /** An uploaded picture in one of its widths, and as links to its page show it. */
  upload: (key: string, width: number) => `/pictures/${key}/${width}.webp`,
  uploadShared: (key: string) => `/pictures/${key}/share.jpg`,
  /** The QR code of the harmonised notice. */
  noticeCode: (language: string) => `/notice/${language}.svg`,
  /** Live facts, for the pages' scripts. */
  offers: (market: MarketId, models: readonly string[], seen?: Seen) => `/api/${market}/offers?${models.map((model) => `model=${model}`).join('&')}${seen ? `&${new URLSearchParams(seen)}` : ''}`,
  drop: (market: MarketId) => `/api/${market}/phone`,
  manifest: (market: MarketId, drop?: string) => `/api/${market}/phone/manifest${drop ? `?drop=${drop}` : ''}`,
  ledger: (market: MarketId, drop?: string) => `/api/${market}/phone/draws${drop ? `?drop=${drop}` : ''}`,
  beacon: (market: MarketId, round: number, drop?: string) => `/api/${market}/phone/beacons/${round}${drop ? `?drop=${drop}` : ''}`,
  /** What an order or a present is, for the scripts of pages that wait for a draw. */
  orderFacts: (market: MarketId, token: string) => `/api/${market}/orders/${token}`,
  revealFacts: (market: MarketId, secret: string) => `/api/${market}/phone/reveals/${secret}`,
  /** How the queue stands, the same for all; and its early list, once it is sealed. */
  queueState: (market: MarketId) => `/api/${market}/phone/queue`,
  queueList: (market: MarketId) => `/api/${market}/phone/queue/list`,
  /** Asked for the payment page, by the script of an order page that waits. */
  paymentPage: (market: MarketId, token: string) => `/api/${market}/orders/${token}/payment-page`,
} as const;
