import { houseDatabase } from '../../db/client';
import type { Bindings } from '../env';
import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { checkContext } from './check.flow';
import { findingsOf } from './checks/check';
import { findingKey, type Finding } from './checks/finding';
import { approvalMarkets, signOffsOf, type Publishing } from './publication.store';
import { revisionOf } from './revision.store';

/** A revision that somebody wants published. @property from ms; null: at once @property signOff what they take upon themselves, as `findingKey` writes it */
export type Wanted = { readonly slug: string; readonly market: MarketId; readonly revision: string; readonly from: number | null; readonly signOff: readonly string[] };

/** It is ready, or these stand against it: errors, and warnings that nobody has signed off. */
export type Prepared = { readonly publishing: Publishing; readonly open: readonly Finding[] };

/** Runs the checks again, as of the moment from which it is to hold, and takes what was signed off. A moment that is past means now: what was decided since would otherwise win against it. */
export async function prepare(env: Bindings, origin: string, { slug, market, revision: id, from: asked, signOff }: Wanted, now: number): Promise<Result<Prepared, 'unknown-revision'>> {
  const house = houseDatabase(env);
  const from = asked === null ? null : Math.max(asked, now);
  const revision = await revisionOf(house, slug, market, id);
  if (!revision) return failed('unknown-revision');
  const [context, signed, asking] = await Promise.all([checkContext(env, origin, { slug, market }, revision.body, from ?? now), signOffsOf(house, [id]), approvalMarkets(house)]);
  const before = new Set((signed.get(id) ?? []).map(findingKey));
  const findings = findingsOf(revision.body, context);
  const signing = findings.filter((finding) => finding.severity === 'warning' && !before.has(findingKey(finding)) && signOff.includes(findingKey(finding)));
  const open = findings.filter((finding) => finding.severity === 'error' || (!before.has(findingKey(finding)) && !signing.includes(finding)));
  return done({ publishing: { slug, market, revision: id, number: revision.number, from, signed: signing, isRequest: asking.includes(market) }, open });
}
