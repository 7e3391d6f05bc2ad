import type { CatalogueModel } from '../catalogue/catalogue';
import type { Answers } from './answers';
import { picksFrom, type Recommended, type Shelved } from './candidate';
import { yearsBetween } from './support';

/** `nothing`: we have no phone that does what was asked, and say so. */
export const outcomes = ['keep', 'repair', 'replace', 'newest', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

export const reasons = [
  'nothing-wrong', 'clear-storage', 'part-wears', 'port-dirt', 'part-breaks', 'battery-slows', 'restart-first', 'wipe-lens', 'too-slow', 'camera-matters',
  'updates-going', 'updates-unknown', 'updates-ending', 'updates-over', 'nothing-better', 'nothing-lasts', 'nothing-fits',
] as const;
export type Reason = (typeof reasons)[number];

export type Advice = {
  readonly outcome: Outcome;
  /** The first is the one that decided. */
  readonly reasons: readonly Reason[];
  readonly phones: readonly Recommended[];
};

/** What is known where the advice is given: all models, the market's shelf, the day. */
export type Knowledge = { readonly catalogue: readonly CatalogueModel[]; readonly shelf: readonly Shelved[]; readonly today: string };

type Updates = 'updates-going' | 'updates-unknown' | 'updates-ending' | 'updates-over';
type Plan = { readonly outcome: 'keep' | 'repair' | 'sell'; readonly reason: Reason };

/** A repair pays where updates go on for at least this long afterwards, years. */
const worthRepair = 1;
/** From this age on the battery of a slow iPhone is looked at first, years. */
const agedBattery = 2;

/**
 * What to do with a phone. First comes what speaks for keeping it, then for repairing it; only then is something sold.
 *
 * @param limit the budget in minor units, null where money is no question
 */
export function advise(answers: Answers, limit: number | null, { catalogue, shelf, today }: Knowledge): Advice {
  const own = catalogue.find(({ id }) => id === answers.now) ?? null;
  const updates = updatesOf(answers, own, today);
  const plan = planFor(answers, own, updates, today);
  if (plan.outcome !== 'sell') return { outcome: plan.outcome, reasons: [plan.reason, updates], phones: [] };

  const why: Reason[] = plan.reason === updates ? [updates] : [plan.reason, updates];
  const phones = picksFrom({ ...answers, limit, own }, shelf, catalogue, today);
  if (phones.length > 0) return { outcome: 'replace', reasons: why, phones };
  if (limit === null) return { outcome: 'newest', reasons: ['nothing-lasts', ...why], phones: [] };
  if (updates === 'updates-over') return { outcome: 'nothing', reasons: ['nothing-fits', ...why], phones: [] };
  return { outcome: answers.trouble in parts ? 'repair' : 'keep', reasons: ['nothing-better', ...why], phones: [] };
}

/** What can be replaced for far less than a phone. */
const parts: Partial<Record<Answers['trouble'], Reason>> = { battery: 'part-wears', port: 'port-dirt', screen: 'part-breaks' };

function planFor({ trouble, use }: Answers, own: CatalogueModel | null, updates: Updates, today: string): Plan {
  if (updates === 'updates-over') return { outcome: 'sell', reason: updates };
  const part = parts[trouble];
  if (part) return updates === 'updates-ending' ? { outcome: 'sell', reason: updates } : { outcome: 'repair', reason: part };
  switch (trouble) {
    case 'storage':
      return { outcome: 'keep', reason: 'clear-storage' };
    case 'camera':
      return use === 'photos' ? { outcome: 'sell', reason: 'camera-matters' } : { outcome: 'keep', reason: 'wipe-lens' };
    case 'slow':
      if (use === 'games' || use === 'work') return { outcome: 'sell', reason: 'too-slow' };
      return hasAgedBattery(own, today) && updates !== 'updates-ending' ? { outcome: 'repair', reason: 'battery-slows' } : { outcome: 'keep', reason: 'restart-first' };
    default:
      return { outcome: 'keep', reason: 'nothing-wrong' };
  }
}

/** iPhones hold back their speed when an old battery cannot deliver it: https://support.apple.com/en-us/101575 */
function hasAgedBattery(own: CatalogueModel | null, today: string): boolean {
  return own?.os === 'ios' && yearsBetween(own.released, today) >= agedBattery;
}

/** Whether the phone at hand still gets security updates: what is published says it, or else whoever holds the phone. */
function updatesOf(answers: Answers, own: CatalogueModel | null, today: string): Updates {
  if (own && 'until' in own.updates) {
    const left = yearsBetween(today, own.updates.until);
    if (left < 0) return 'updates-over';
    return left < worthRepair ? 'updates-ending' : 'updates-going';
  }
  if (answers.updates === 'no') return 'updates-over';
  return own || answers.updates === 'yes' ? 'updates-going' : 'updates-unknown';
}
