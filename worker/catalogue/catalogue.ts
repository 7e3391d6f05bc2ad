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

/** Of a model's own file (`/facts/{id}.json`), what texts about it are held to. Lengths in mm, weight in g, storage in GB. */
export type ModelFacts = {
  readonly id: string;
  readonly maker: string;
  readonly name: string;
  readonly life: { readonly released: string; readonly securityUpdates: { readonly until: string } | { readonly supportedOn: string } };
  readonly body: { readonly height: number; readonly width: number; readonly depth: number; readonly weight: number };
  /** The diagonal in inches, pixels, Hz at most. */
  readonly screen: { readonly diagonal: number; readonly width: number; readonly height: number; readonly technology: 'OLED' | 'LCD'; readonly refresh: number };
  readonly cameras: { readonly rear: readonly { readonly kind: string; readonly megapixels: number }[]; readonly front: { readonly megapixels: number } };
  readonly storage: { readonly options: readonly number[] };
  readonly connectivity: { readonly fiveG: boolean; readonly nfc: boolean; readonly port: 'lightning' | 'usb-c' };
  readonly colours: { readonly options: readonly { readonly id: string; readonly name: string }[] };
  readonly launchPrice?: readonly { readonly market: string; readonly amount: number }[];
  readonly footprint?: { readonly kgCo2e: number; readonly useShare?: number; readonly lifetimeYears?: number };
  readonly repairability?: { readonly score: number };
};
