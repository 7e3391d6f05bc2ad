/**
 * What a visit, a view, a cart or an order is credited to. It says nothing about a person: it stands in the address of
 * the page (`?c=do-you-need-the-newest&ch=newsletter&v=b`) and is passed on from there.
 */
export type Origin = {
  /** The slug of the campaign whose page led here; '' where none did. */
  readonly campaign: string;
  /** The name a marketer gave to a link; '' for a link without one. */
  readonly channel: string;
  /** Which of two variants the campaign page showed; '' where nothing was tried. */
  readonly variant: Variant | '';
};

export const variants = ['a', 'b'] as const;
export type Variant = (typeof variants)[number];

/** Of nobody's: nothing led here that was to be counted. */
export const nowhere: Origin = { campaign: '', channel: '', variant: '' };

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const channel = /^[a-z0-9][a-z0-9_-]*$/;
const longestSlug = 80;
const longestChannel = 32;

/** An origin as an address or a request has it; whatever is not of its form is left out. Channels are read without regard to case. */
export function originOf(told: { c?: string | null | undefined; ch?: string | null | undefined; v?: string | null | undefined }): Origin {
  const [c, ch, v] = [told.c ?? '', (told.ch ?? '').toLowerCase(), told.v ?? ''];
  const campaign = c.length <= longestSlug && slug.test(c) ? c : '';
  return {
    campaign,
    channel: isChannel(ch) ? ch : '',
    variant: campaign !== '' && isVariant(v) ? v : '',
  };
}

/** Whether a link may have this name. */
export function isChannel(name: string): boolean {
  return name.length <= longestChannel && channel.test(name);
}

/** The origin in an address's query. */
export function originIn(query: URLSearchParams): Origin {
  return originOf({ c: query.get('c'), ch: query.get('ch'), v: query.get('v') });
}

export function isNowhere({ campaign, channel }: Origin): boolean {
  return campaign === '' && channel === '';
}

/** The parts of an origin as an address carries them; none that are empty. */
export function toldOf({ campaign, channel, variant }: Origin): { c?: string; ch?: string; v?: string } {
  return { ...(campaign && { c: campaign }), ...(channel && { ch: channel }), ...(variant && { v: variant }) };
}

/** Whether an address of the shop is on the way to buying something; other pages have no use for what led to them. */
export function isWay(href: string): boolean {
  return /^\/[a-z]{2}\/(phones\/|offers\/|units\/|phone([/?#]|$))/.test(href);
}

/** An address of the shop (`/de/phones/x?storage=128#good`) with an origin in its query. What it says of one already stays. */
export function tagged(href: string, origin: Origin): string {
  const url = new URL(href, 'https://reprise.example');
  for (const [name, value] of Object.entries(toldOf(origin))) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${url.hash}`;
}

function isVariant(text: string): text is Variant {
  return (variants as readonly string[]).includes(text);
}
