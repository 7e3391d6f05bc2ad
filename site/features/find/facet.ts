import { grades } from '../../../worker/shared/grade';
import { hues } from '../../content/hue';
import { makerAnchor } from '../model/maker';
import type { Entry, Kind, PhoneFacts } from './entry';

/** What phones are told apart by, in the order in which it is shown and stands in an address. */
export const facets = ['maker', 'storage', 'grade', 'battery', 'colour', 'screen', 'updates', 'network', 'sim', 'port', 'weight'] as const;
export type Facet = (typeof facets)[number];

/** Those that a single variant has to meet, all at once. */
export const variantFacets = ['storage', 'grade', 'battery', 'colour'] as const satisfies readonly Facet[];
export type VariantFacet = (typeof variantFacets)[number];
export type ModelFacet = Exclude<Facet, VariantFacet>;
export const modelFacets = facets.filter((facet): facet is ModelFacet => !(variantFacets as readonly string[]).includes(facet));

/** Facets of which only one option is chosen: each includes the ones beyond it. */
export const single: ReadonlySet<Facet> = new Set(['battery', 'updates']);

/** Least battery health, per cent. */
export const batteryLevels = [85, 88, 95] as const;

/** Bands by where they begin; the last has no end. Inches to one decimal, whole grams. */
export const bands = { screen: [0, 6, 6.3, 6.6], weight: [0, 170, 190, 210] } as const;

/** The options of a facet that a phone itself meets. */
export function optionsOfModel(entry: PhoneFacts, facet: ModelFacet): readonly string[] {
  switch (facet) {
    case 'maker': return [makerAnchor(entry.maker)];
    case 'screen': return [bandOf('screen', Math.round(entry.screen * 10) / 10)];
    case 'weight': return [bandOf('weight', Math.round(entry.weight))];
    // Where no end is announced nobody can promise a year.
    case 'updates': return 'until' in entry.updates ? yearsTo(Number(entry.updates.until.slice(0, 4))) : [];
    case 'network': return entry.fiveG ? ['5g'] : [];
    case 'sim': return entry.esim ? ['esim'] : [];
    case 'port': return [entry.port];
  }
}

/** The options of a facet that a variant of this kind meets. */
export function optionsOfKind(kind: Kind, facet: VariantFacet): readonly string[] {
  switch (facet) {
    case 'storage': return [String(kind.storage)];
    case 'grade': return [kind.grade];
    case 'colour': return [kind.hue];
    case 'battery': return batteryLevels.filter((level) => kind.battery >= level).map(String);
  }
}

/** Every option that a market's phones give rise to, in the order in which it is shown. */
export type Vocabulary = Readonly<Record<Facet, readonly string[]>>;

/** @param thisYear updates that end before it are nothing to choose */
export function vocabularyOf(entries: readonly Entry[], thisYear: number): Vocabulary {
  const storages = new Set(entries.flatMap(({ variants }) => variants.map(({ kind }) => kind.storage)));
  const ends = entries.flatMap(({ updates }) => ('until' in updates ? [Number(updates.until.slice(0, 4))] : []));
  const lastYear = ends.reduce((last, year) => Math.max(last, year), thisYear);
  return {
    maker: [...new Set(entries.map(({ maker }) => makerAnchor(maker)))].sort(),
    storage: [...storages].sort((a, b) => a - b).map(String),
    grade: grades,
    battery: batteryLevels.map(String),
    colour: hues,
    screen: bands.screen.map(String),
    updates: Array.from({ length: lastYear - thisYear }, (_, index) => String(thisYear + 1 + index)),
    network: ['5g'],
    sim: ['esim'],
    port: ['usb-c', 'lightning'],
    weight: bands.weight.map(String),
  };
}

/** The shop opened in 2026: nobody chooses a year before it. */
const yearsTo = (end: number) => Array.from({ length: Math.max(0, end - 2025) }, (_, index) => String(2026 + index));

function bandOf(facet: keyof typeof bands, value: number): string {
  return String(bands[facet].findLast((start) => value >= start));
}
