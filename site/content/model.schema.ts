import { z } from 'zod';
import { hues } from './hue';

/**
 * A model: a phone as made. Facts only, never prices of ours. One YAML file a
 * model in `site/content/models/`, named by its id (`apple-iphone-13.yaml`).
 *
 * Every group of figures names the entry of `sources` it was taken from.
 */

/** YAML reads an unquoted day as a Date. */
const isoDate = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());
const millimetres = z.number().positive().max(400);

export const source = z.strictObject({
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/ }),
  /** The day the figure was published or read. */
  date: isoDate,
  licence: z.string().optional(),
});

const sourced = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({ source: z.string().min(2), ...shape });

export const lensKinds = ['main', 'ultrawide', 'telephoto', 'macro', 'depth', 'monochrome'] as const;

const sim = z.enum(['nano-sim', 'dual-nano-sim', 'nano-sim+esim', 'dual-nano-sim+esim', 'esim']);

const hex = z.string().regex(/^#[0-9A-F]{6}$/);

const colour = z.strictObject({
  /** Last part of the sku, unique in the model. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(2),
  hue: z.enum(hues),
  /** The back's finish, as drawn. */
  hex,
});

/** Where a lens sits on the back, seen from behind; its centre in mm from the top left corner, and its diameter. */
const lens = z.strictObject({ x: millimetres, y: millimetres, d: millimetres });

const drawing = z.strictObject({
  /** Radius of the body's corners, mm. */
  corner: z.number().min(0).max(20),
  /** Width of the frame around the screen: sides, top, bottom; mm. */
  bezel: z.strictObject({ side: millimetres, top: millimetres, bottom: millimetres }),
  /** A `wide-notch` is Apple's up to the iPhone 12. */
  cutout: z.enum(['none', 'notch', 'wide-notch', 'island', 'hole', 'hole-left', 'hole-right', 'drop']),
  homeButton: z.boolean().default(false),
  /** Whether the back shines. */
  gloss: z.boolean().default(false),
  /** Where the frame is not of the back's colour, or is wider than a hair from behind; mm. */
  frame: z.strictObject({ tone: z.enum(['body', 'silver', 'dark']).default('body'), width: millimetres.default(0.9) }).optional(),
  /** Side keys where they are not the system's usual ones: from and to as shares of the height, seen from the front; a colour where one has its own. */
  keys: z.array(z.strictObject({ side: z.enum(['left', 'right']), from: z.number().min(0), to: z.number().max(1), hex: hex.optional() })).min(1).optional(),
  /** A raised part of the frame around the keys on the right, as shares of the height. */
  keyIsland: z.strictObject({ from: z.number().min(0), to: z.number().max(1) }).optional(),
  /** Where a phone folds, mm from the top. */
  fold: millimetres.optional(),
  /** The lit screen on the back of a folding phone, with the corner at its top left that the lenses take; mm. */
  cover: z.strictObject({ x: millimetres, y: millimetres, w: millimetres, h: millimetres, r: z.number().min(0), cut: z.strictObject({ w: millimetres, h: millimetres }) }).optional(),
  /** How far down the back is of a second, darker tone, mm. */
  secondTone: millimetres.optional(),
  /** A joint across the back, mm from the top, and the screws in view. */
  seam: millimetres.optional(),
  screws: z.array(lens).min(1).max(6).optional(),
  /** The raised part around the lenses, mm from the top left corner, seen from behind; absent where lenses stand alone. */
  island: z
    .strictObject({
      x: z.number().min(0), y: z.number().min(0), w: millimetres, h: millimetres, r: z.number().min(0), tone: z.enum(['body', 'dark', 'metal']),
      /** A `triangle` lies around the first three lenses, within the box. */
      shape: z.enum(['box', 'triangle']).default('box'),
      /** Width of a metal ring around it, mm. */
      rim: millimetres.optional(),
      /** Whether it runs into the frame at its left, or has a metal line from its right to the frame. */
      reach: z.enum(['left', 'line-right']).optional(),
    })
    .optional(),
  /** Dark glass set into the island around the lenses, where the island itself is of another tone; mm, seen from behind. */
  glass: z
    .array(z.strictObject({ x: millimetres, y: millimetres, w: millimetres, h: millimetres, r: z.number().min(0) }))
    .min(1)
    .max(3)
    .optional(),
  lenses: z.array(lens).min(1).max(6),
  /** Dark windows that are no lenses, such as a LiDAR scanner; centre and diameter in mm, seen from behind. */
  sensors: z.array(lens).min(1).max(3).optional(),
  flash: z.strictObject({ x: millimetres, y: millimetres, d: millimetres }).optional(),
});

export const modelSchema = z
  .strictObject({
    maker: z.string().min(2),
    name: z.string().min(2),
    os: z.enum(['ios', 'android']),
    sources: z.record(z.string(), source),
    life: sourced({
      released: isoDate,
      /** A date; `ended` where the source gives none, `unknown` where it does not say. */
      endOfSale: z.union([isoDate, z.enum(['still-sold', 'ended', 'unknown'])]),
      /** A published end, or the day on which updates were still coming with no end announced. */
      securityUpdates: z.union([
        z.strictObject({ until: isoDate }),
        z.strictObject({ supportedOn: isoDate }),
      ]),
    }),
    body: sourced({
      height: millimetres,
      width: millimetres,
      depth: millimetres,
      /** Grams. */
      weight: z.number().positive().max(400),
    }),
    screen: sourced({
      /** Inches. */
      diagonal: z.number().min(4).max(9),
      /** Pixels, portrait. */
      width: z.int().positive(),
      height: z.int().positive(),
      technology: z.enum(['OLED', 'LCD']),
      /** Hz, at most. */
      refresh: z.int().min(60).max(165),
    }),
    cameras: sourced({
      rear: z.array(z.strictObject({ kind: z.enum(lensKinds), megapixels: z.number().positive() })).min(1),
      front: z.strictObject({ megapixels: z.number().positive() }),
    }),
    storage: sourced({
      /** GB. */
      options: z.array(z.int().min(16).max(2048)).min(1),
    }),
    connectivity: sourced({
      fiveG: z.boolean(),
      nfc: z.boolean(),
      sim,
      /** Where a market's variant differs, as the eSIM-only iPhones of the US. */
      simByMarket: z.partialRecord(z.enum(['us', 'jp']), sim).optional(),
      port: z.enum(['lightning', 'usb-c']),
    }),
    colours: sourced({ options: z.array(colour).min(1) }),
    /** What the smallest storage cost on the first day, tax shown as that market shows it; only where it is certain. */
    launchPrice: z
      .array(
        z.strictObject({
          market: z.enum(['de', 'at', 'fr', 'es', 'it', 'gb', 'us', 'jp']),
          /** Major units, as announced. */
          amount: z.number().positive(),
          currency: z.enum(['EUR', 'GBP', 'USD', 'JPY']),
          source: z.string().min(2),
        }),
      )
      .optional(),
    /** The maker's own life-cycle figure for a new phone. */
    footprint: sourced({
      kgCo2e: z.number().positive(),
      /** GB of the variant that was assessed, where the report names one. */
      storage: z.int().positive().optional(),
      /** Share of the use phase, 0 to 1, and years assumed, where the report states them. */
      useShare: z.number().min(0).max(1).optional(),
      lifetimeYears: z.number().positive().optional(),
    }).optional(),
    /** Specific absorption rate, W/kg over 10 g of tissue, as the maker publishes it for the EU; never above the limits of Recommendation 1999/519/EC. */
    sar: sourced({ head: z.number().positive().max(2), trunk: z.number().positive().max(2), limb: z.number().positive().max(4) }).optional(),
    /** How well it can be repaired, by the French index (art. L541-9-2 C. env.) or by iFixit, both out of 10; only where one of them rated it. */
    repairability: sourced({ by: z.enum(['french-index', 'ifixit']), score: z.number().min(0).max(10) }).optional(),
    /** Certified for and sold in Japan (技適, 電波法 第38条の6); absent where nothing shows that it is. */
    japan: sourced({ giteki: z.literal(true) }).optional(),
    drawing,
  })
  .superRefine((model, context) => {
    const groups: [string, unknown][] = [...Object.entries(model), ...(model.launchPrice ?? []).map((price): [string, unknown] => ['launchPrice', price])];
    for (const [group, value] of groups) {
      if (typeof value !== 'object' || value === null || !('source' in value)) continue;
      if (!(String(value.source) in model.sources))
        context.addIssue({ code: 'custom', path: [group, 'source'], message: `names no entry of sources: "${String(value.source)}"` });
    }
    const ids = model.colours.options.map((option) => option.id);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['colours', 'options'], message: 'two colours share an id' });
  });

export type Model = z.infer<typeof modelSchema>;
