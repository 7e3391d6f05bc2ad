import type { MarketId } from '../../../worker/shared/market';
import { yearsBetween } from '../../../worker/quiz/support';
import { day } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import type { PhoneModel } from '../model/shelf';
import type { Finding } from './compare';

/** What the findings come to, in a sentence or three. @param findings with the newer phone as the first */
export function verdict(market: MarketId, newer: PhoneModel, older: PhoneModel, findings: readonly Finding[], today: string): string[] {
  const { compare: t } = messagesOf(market).newest;
  const count = (standing: Finding['standing']) => findings.filter((finding) => finding.standing === standing).length;
  const updates = [newer, older].flatMap(({ name, life: { securityUpdates } }) => {
    if (!('until' in securityUpdates)) return [];
    const left = yearsBetween(today, securityUpdates.until);
    if (left < 0) return [t.updatesOver(name, day(market, securityUpdates.until))];
    return left < 1 ? [t.updatesShort(name, day(market, securityUpdates.until))] : [];
  });
  const sum = count('first') === 0 ? t.noLoss(older.name, newer.name) : t.count(older.name, newer.name, count('first'), count('second'), count('same'));
  return [...updates, sum];
}
