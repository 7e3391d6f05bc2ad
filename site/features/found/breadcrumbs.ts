import type { BreadcrumbList } from 'schema-dts';

/** The way to a page from the home page, the page itself last. */
export function breadcrumbs(steps: readonly { readonly name: string; readonly path: string }[], site: URL): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: new URL(path, site).href })),
  };
}
