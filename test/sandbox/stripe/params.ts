import { z } from 'zod';
import { isKnownCurrency, knownCurrencies } from './currency.ts';
import { type Failure, invalid } from './failure.ts';
import type { Form } from './form.ts';
import { failed, ok, type Result } from './result.ts';

/** Reads a form against a schema; the first thing wrong is refused in Stripe's words. */
export function read<T>(schema: z.ZodType<T>, form: Form): Result<T> {
  const parsed = schema.safeParse(form);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return failed(issue ? failureOf(issue, form) : invalid('Invalid request.'));
}

const problem = (message: string, code?: string) => ({ error: message, params: { code } });

/** Everything arrives as text; these fields say what kind of text it has to be. */
export const text = (max = 5_000) =>
  z
    .string()
    .refine((value) => value !== '', {
      ...problem('You passed an empty string. Remove the parameter or supply a non-empty value.', 'parameter_invalid_empty'),
      abort: true,
    })
    .refine((value) => value.length <= max, problem(`Invalid string: must be at most ${max} characters.`));

export const integer = (min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .refine((value) => /^-?\d{1,15}$/.test(value), { ...problem('Invalid integer.', 'parameter_invalid_integer'), abort: true })
    .transform(Number)
    .refine((value) => value >= min, problem(`This value must be greater than or equal to ${min}.`, 'parameter_invalid_integer'))
    .refine((value) => value <= max, problem(`This value must be less than or equal to ${max}.`, 'parameter_invalid_integer'));

export const flag = () =>
  z
    .string()
    .refine((value) => value === 'true' || value === 'false', problem('Invalid boolean: must be true or false.'))
    .transform((value) => value === 'true');

export const oneOf = <const T extends readonly string[]>(values: T, message = `Invalid value: must be one of ${values.join(', ')}.`) =>
  z.enum(values, { error: message });

export const currency = () =>
  text().refine(isKnownCurrency, {
    error: (issue) => `Invalid currency: ${issue.input}. The sandbox knows these currencies: ${knownCurrencies.join(', ')}.`,
  });

export const email = () =>
  text(512).refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), {
    error: (issue) => `Invalid email address: ${issue.input}`,
    params: { code: 'email_invalid' },
  });

/** `{CHECKOUT_SESSION_ID}` may stand anywhere in it. */
export const url = () =>
  text().refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value.replaceAll('{CHECKOUT_SESSION_ID}', 'cs')),
    problem('Not a valid URL', 'url_invalid'),
  );

/** `a[0]=x&a[1]=y`, which reaches us as an object with numbers for keys. */
export const list = <T extends z.ZodType>(item: T, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'object' && value !== null ? Object.values(value) : value),
    z.array(item).max(max, `Array must have at most ${max} elements.`),
  );

/** An empty value unsets a key, so in a new object it is simply not there. */
export const metadata = () =>
  z
    .union([z.literal('').transform((): Record<string, string> => ({})), z.record(z.string(), z.string())])
    .transform((entries) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '')))
    .refine((entries) => Object.keys(entries).length <= 50, problem('Metadata can have up to 50 keys.'))
    .refine((entries) => Object.keys(entries).every((key) => key.length <= 40), problem('Metadata keys can have up to 40 characters.'))
    .refine(
      (entries) => Object.values(entries).every((value) => value.length <= 500),
      problem('Metadata values can have up to 500 characters.'),
    );

export const expand = () => list(text(), 20).optional();

/** For calls that take nothing but `expand`. */
export const onlyExpand = z.strictObject({ expand: expand() });

function failureOf(issue: z.core.$ZodIssue, form: Form): Failure {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => bracketed([...path, key]));
    const plural = names.length > 1 ? 's' : '';
    return invalid(`Received unknown parameter${plural}: ${names.join(', ')}`, { code: 'parameter_unknown', param: names[0] });
  }
  const param = bracketed(path);
  if (valueAt(form, path) === undefined) {
    return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const code = issue.code === 'custom' ? (issue.params?.code as string | undefined) : undefined;
  const message = issue.code === 'invalid_type' ? `Invalid value: expected ${issue.expected}.` : issue.message;
  return invalid(message, { code, param });
}

const bracketed = ([head = '', ...rest]: string[]): string => head + rest.map((part) => `[${part}]`).join('');

function valueAt(form: Form, path: string[]): unknown {
  return path.reduce<string | Form | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), form);
}
