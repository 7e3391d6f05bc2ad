import { codeOf, type FieldError, type Problem, type ProblemCode } from '../../../worker/problem';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { textOf } from '../form/read-form.server';

/** A checkout form as it is shown: what was typed, what is wrong with it, and the key it will be sent under. */
export type CheckoutForm = {
  readonly key: string;
  /** By the input's name: `email`, `line1`. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly problem: ProblemCode | null;
  /** The part of the country that is not served, where that is the problem. */
  readonly area: string | null;
  readonly status: number;
};

/** After these the same attempt goes on, so that the order that may exist by now is found again. */
const goesOn: readonly ProblemCode[] = ['invalid-address', 'not-served', 'invalid-request', 'payment-unavailable', 'busy', 'internal'];

export function freshForm(): CheckoutForm {
  return { key: crypto.randomUUID(), values: {}, errors: [], problem: null, area: null, status: 200 };
}

/** What the API wants to know, as it stands in a posted form. */
export function readDelivery(market: MarketId, form: FormData) {
  const { fields } = marketOf(market).address;
  const phone = textOf(form, 'phone');
  return {
    contact: { email: textOf(form, 'email'), ...(phone && { phone }) },
    address: Object.fromEntries(fields.map((field) => [field, textOf(form, field)])),
  };
}

/** Who is to get a Phone as a present; nothing where it is none, whatever was typed before. */
export function readGift(form: FormData): { gift?: { email: string } } {
  return textOf(form, 'gift') ? { gift: { email: textOf(form, 'giftEmail') } } : {};
}

export function keyOf(form: FormData): string {
  const key = textOf(form, 'key');
  return key.length >= 16 && key.length <= 64 ? key : crypto.randomUUID();
}

/** The form again, after the API refused it: everything typed is still there. */
export async function refusedForm(response: { status: number; json(): Promise<unknown> }, form: FormData, key: string): Promise<CheckoutForm> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const problem = codeOf(body);
  const values = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return {
    key: goesOn.includes(problem) ? key : crypto.randomUUID(),
    values,
    errors: body?.errors ?? [],
    problem,
    area: problem === 'not-served' ? (body?.detail ?? null) : null,
    status: response.status,
  };
}
