import type { InferResponseType } from 'hono/client';
import { codeOf, type FieldError, type Problem } from '../../../worker/problem';
import { choices, questions, type Answers } from '../../../worker/quiz/answers';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { paths } from '../../paths';

type Quiz = ApiClient['api'][':market']['quiz'];
export type Advice = InferResponseType<Quiz['$get'], 200>;
export type Tally = InferResponseType<Quiz['outcomes']['$get'], 200>;

/** What is filled in so far; anything may be missing, and nothing in it is trusted. */
export type Draft = { readonly [Field in keyof Answers]: string };
/** What is wrong: a question without an answer, or a phone nobody knows. */
export type Fault = { readonly field: keyof Answers; readonly code: 'missing' | 'unknown' };

export const fields = ['now', ...questions] as const satisfies readonly (keyof Answers)[];

/** @param source a posted form, or the query of an address */
export function draftOf(source: { get(name: string): unknown }): Draft {
  const text = (field: keyof Answers) => { const value = source.get(field); return typeof value === 'string' ? value : ''; };
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as Draft;
}

export function faultsOf(draft: Draft): Fault[] {
  const isOpen = (field: keyof Answers) => (field === 'now' ? draft.now === '' : !(choices[field] as readonly string[]).includes(draft[field]));
  return fields.filter(isOpen).map((field) => ({ field, code: 'missing' }));
}

/** Sends the answers, which counts the outcome. @returns where the result is, or what is wrong */
export async function answerQuiz(api: ApiClient, market: MarketId, draft: Draft, nonce: string): Promise<{ readonly location: string } | { readonly faults: Fault[] }> {
  const faults = faultsOf(draft);
  if (faults.length > 0) return { faults };
  const response = await api.api[':market'].quiz.$post({ param: { market }, json: { ...(draft as Answers), nonce } });
  if (response.status === 200) return { location: paths.quizResult(market, (await response.json()).query) };
  return { faults: unknownPhone(await response.json()) };
}

/** @returns null where the address holds no whole set of answers */
export async function readAdvice(api: ApiClient, market: MarketId, draft: Draft): Promise<Advice | null> {
  if (faultsOf(draft).length > 0) return null;
  const response = await api.api[':market'].quiz.$get({ param: { market }, query: draft as Answers });
  if (response.status === 200) return response.json();
  unknownPhone(await response.json());
  return null;
}

export async function readTally(api: ApiClient, market: MarketId): Promise<Tally> {
  const response = await api.api[':market'].quiz.outcomes.$get({ param: { market } });
  if (response.status !== 200) throw new Error(`the outcomes of ${market} cannot be read: ${response.status}`);
  return response.json();
}

/** Only the phone can be wrong once every question has one of its answers. */
function unknownPhone(body: Partial<Problem>): Fault[] {
  const errors: FieldError[] = body.errors ?? [];
  if (codeOf(body) !== 'invalid-request' || !errors.some(({ field }) => field === 'now')) throw new Error(`the quiz answers with ${body.type}`);
  return [{ field: 'now', code: 'unknown' }];
}
