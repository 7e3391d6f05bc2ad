/** What is known of every model without its page: enough to name it, to compare sizes, and to advise. Written at build time. */
export type CatalogueModel = {
  readonly id: string;
  readonly maker: string;
  readonly name: string;
  readonly os: 'ios' | 'android';
  /** ISO day. */
  readonly released: string;
  /** A published end, or the day on which updates were still coming with no end announced. */
  readonly updates: { readonly until: string } | { readonly supportedOn: string };
  /** Of the body, mm. */
  readonly height: number;
  readonly width: number;
  /** Of the screen, inches. */
  readonly diagonal: number;
  /** Hz, at most. */
  readonly refresh: number;
};

/** A model on a market's shelf, as it was when the site was built. */
export type ShelfEntry = {
  readonly model: string;
  readonly colour: string;
  /** Minor units of the market's currency. */
  readonly from: number;
  readonly left: number;
};
