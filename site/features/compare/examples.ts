import type { CatalogueModel } from '../../../worker/catalogue/catalogue';

/** Pairs to begin with, chosen by hand; the newer first. */
const pairs = [
  ['apple-iphone-17', 'apple-iphone-13'],
  ['apple-iphone-15', 'apple-iphone-14'],
  ['samsung-galaxy-s24', 'samsung-galaxy-s23'],
  ['google-pixel-9', 'google-pixel-8'],
  ['google-pixel-8', 'apple-iphone-14'],
  ['apple-iphone-se-2022', 'apple-iphone-13-mini'],
  ['fairphone-5', 'samsung-galaxy-a54-5g'],
  ['samsung-galaxy-s23', 'apple-iphone-13'],
] as const;

export function examplePairs(catalogue: readonly CatalogueModel[]): { newer: CatalogueModel; older: CatalogueModel }[] {
  return pairs.flatMap(([a, b]) => {
    const [newer, older] = [a, b].map((id) => catalogue.find((model) => model.id === id));
    return newer && older ? [{ newer, older }] : [];
  });
}
