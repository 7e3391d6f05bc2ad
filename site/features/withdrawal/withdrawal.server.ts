import { codeOf, type FieldError, type Problem, type ProblemCode } from '../../../worker/problem';
import type { MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { textOf } from '../form/read-form.server';

export type Statement = { readonly orderNumber: string; readonly email: string };

/** The two steps of a withdrawal, and what is shown after them. */
export type Withdrawal =
  | ({ readonly step: 'which'; readonly errors: readonly FieldError[]; readonly problem: ProblemCode | null; readonly status: number } & Statement)
  | ({ readonly step: 'confirm' } & Statement)
  | ({ readonly step: 'done'; readonly declaredAt: string } & Statement);

const orderNumber = /^[A-Z]{2}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function firstStep(order: string | null): Withdrawal {
  return { step: 'which', orderNumber: order ?? '', email: '', errors: [], problem: null, status: 200 };
}

/** Takes a posted step: `confirm` declares, `change` goes back, anything else is the first step filled in. */
export async function nextStep(api: ApiClient, market: MarketId, form: FormData): Promise<Withdrawal> {
  const statement = { orderNumber: textOf(form, 'orderNumber').replaceAll(/\s/g, '').toUpperCase(), email: textOf(form, 'email').trim() };
  const step = textOf(form, 'step');
  if (step === 'change') return { step: 'which', ...statement, errors: [], problem: null, status: 200 };
  const errors = errorsOf(statement);
  if (errors.length > 0) return { step: 'which', ...statement, errors, problem: 'invalid-request', status: 400 };
  return step === 'confirm' ? declare(api, market, statement) : { step: 'confirm', ...statement };
}

async function declare(api: ApiClient, market: MarketId, statement: Statement): Promise<Withdrawal> {
  const response = await api.api[':market'].withdrawals.$post({ param: { market }, json: statement });
  if (response.status === 201) return { step: 'done', ...statement, declaredAt: (await response.json()).declaredAt };
  const body: Partial<Problem> | null = await response.json().catch(() => null);
  return { step: 'which', ...statement, errors: body?.errors ?? [], problem: codeOf(body), status: response.status };
}

function errorsOf(statement: Statement): FieldError[] {
  const check = (field: keyof Statement, pattern: RegExp): FieldError[] => {
    if (statement[field] === '') return [{ field, code: 'missing' }];
    return pattern.test(statement[field]) ? [] : [{ field, code: 'format' }];
  };
  return [...check('orderNumber', orderNumber), ...check('email', email)];
}
