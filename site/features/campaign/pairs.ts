/** Which phones a campaign compares, by its slug. */
const pairs: Record<string, { readonly newest: string; readonly enough: string }> = {
  'do-you-need-the-newest': { newest: 'apple-iphone-17', enough: 'apple-iphone-13' },
};

export function campaignPair(slug: string): { readonly newest: string; readonly enough: string } {
  const pair = pairs[slug];
  if (!pair) throw new Error(`Campaign ${slug} names no phones to compare`);
  return pair;
}
