/** An answer that is an error, as Stripe would put it. */
export interface Failure {
  status: 400 | 401 | 404 | 409 | 429 | 500;
  type: 'invalid_request_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string | undefined;
  param?: string | undefined;
  /** Found wrong before anything was done; Stripe does not keep such an answer for its idempotency key. */
  beforeExecution?: true;
}

type Extra = Pick<Failure, 'code' | 'param'>;

/** The parameters do not make sense. */
export const invalid = (message: string, extra: Extra = {}): Failure => ({
  status: 400,
  type: 'invalid_request_error',
  message,
  ...extra,
  beforeExecution: true,
});

/** The parameters make sense, but not in the state that things are in. */
export const refused = (message: string, extra: Extra = {}): Failure => ({
  status: 400,
  type: 'invalid_request_error',
  message,
  ...extra,
});

/** `param` tells an id in the path (404) from one among the parameters (400). */
export const notFound = (kind: string, id: string, param: string, status: 400 | 404 = 404): Failure => ({
  status,
  type: 'invalid_request_error',
  message: `No such ${kind}: '${id}'`,
  code: 'resource_missing',
  param,
});

/** Too much at once; nothing was done. https://docs.stripe.com/rate-limits */
export const tooManyRequests: Failure = {
  status: 429,
  type: 'invalid_request_error',
  message:
    'Testmode request rate limit exceeded, the rate limits in testmode are lower than livemode. ' +
    'You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
  code: 'rate_limit',
  beforeExecution: true,
};

/** Something is wrong at Stripe's. */
export const unknownError: Failure = { status: 500, type: 'api_error', message: 'An unknown error occurred', beforeExecution: true };

/** The body that goes over the wire. */
export function errorBody({ type, message, code, param }: Failure) {
  const doc_url = code && `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
  return { error: { ...(code && { code, doc_url }), message, ...(param && { param }), type } };
}
