type Place = { readonly locale: string; readonly timeZone: string };

/**
 * The locale of the country somebody is likely in: the one their browser's languages name,
 * else the one whose clock theirs shares, else the first that speaks their language.
 * Where nothing fits, nothing is suggested.
 */
export function suggestedLocale(places: readonly Place[], languages: readonly string[], timeZone: string): string | undefined {
  const byRegion = languages.map((language) => places.find(({ locale }) => locale.toLowerCase() === language.toLowerCase())).find(Boolean);
  const byClock = places.find((place) => place.timeZone === timeZone);
  const byLanguage = languages.map((language) => places.find(({ locale }) => locale.split('-')[0] === language.toLowerCase().split('-')[0])).find(Boolean);
  return (byRegion ?? byClock ?? byLanguage)?.locale;
}
