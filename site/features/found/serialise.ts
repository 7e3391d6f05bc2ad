import type { Thing } from 'schema-dts';

/** JSON-LD for the inside of a script element: whatever a text says, it cannot end the element. */
export function serialise(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
