import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import type { Question } from '../model/questions';

/** What is asked about premium, in plain text. */
export function premiumQuestions(market: MarketId): Question[] {
  const { questions: t } = messagesOf(market).premium;
  return [
    { question: t.why, answer: t.whyBecause },
    { question: t.isNew, answer: t.isNewNo },
    { question: t.sure, answer: t.sureBy(marketOf(market).returns.days) },
  ];
}
