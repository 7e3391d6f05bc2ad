/** Base colours, translated in `site/i18n`; the maker's own colour name stays as the maker wrote it. */
export const hues = [
  'black', 'grey', 'silver', 'white', 'cream', 'gold', 'yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'green',
] as const;
export type Hue = (typeof hues)[number];
