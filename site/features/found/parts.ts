/**
 * Addresses in one sitemap. The protocol ends at 50,000 and 50 MB (https://www.sitemaps.org/protocol.html), a
 * static file at Cloudflare at 25 MiB; an address with eight siblings takes about a kilobyte.
 */
export const sitemapSize = 20_000;

/** Items in one feed file, of at most two kilobytes each: the 25 MiB again. */
export const feedSize = 10_000;

/** What does not fit into one file, in several; at least one, if an empty one. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
