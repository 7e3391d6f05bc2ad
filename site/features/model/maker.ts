/** Where a maker's phones begin on the page of all phones. */
export function makerAnchor(maker: string): string {
  return maker.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
