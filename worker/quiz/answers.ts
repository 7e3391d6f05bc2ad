import { fromMajor, type Money } from '../shared/money';
import { marketOf, type MarketId } from '../shared/market';

/** The questions and what can be answered. `now` is a model's id or `other`. */
export const choices = {
  trouble: ['nothing', 'battery', 'screen', 'port', 'storage', 'slow', 'camera'],
  updates: ['yes', 'no', 'unknown'],
  use: ['messages', 'navigation', 'photos', 'games', 'work'],
  size: ['any', 'small', 'large'],
  years: ['1', '2', '3', '5', '7'],
  budget: ['low', 'middle', 'high', 'open'],
} as const;

export type Question = keyof typeof choices;
export type Answers = { readonly now: string } & { readonly [Q in Question]: (typeof choices)[Q][number] };

export const questions = Object.keys(choices) as Question[];
export const otherPhone = 'other';

/** What a budget's step means in a currency, major units. */
const limits = {
  EUR: { low: 200, middle: 350, high: 500 },
  GBP: { low: 180, middle: 300, high: 450 },
  USD: { low: 200, middle: 350, high: 500 },
  JPY: { low: 30_000, middle: 50_000, high: 80_000 },
} as const;

/** The most a phone may cost, or null where money is no question. */
export function limitOf(market: MarketId, budget: Answers['budget']): Money | null {
  const { currency } = marketOf(market);
  return budget === 'open' ? null : fromMajor(limits[currency][budget], currency);
}

/** The address of a result: the answers and nothing else, in one order. */
export function queryOf(answers: Answers): string {
  return new URLSearchParams([['now', answers.now], ...questions.map((question) => [question, answers[question]])] as [string, string][]).toString();
}
