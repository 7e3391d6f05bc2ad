import { env, waitUntil } from 'cloudflare:workers';
import { app } from '../worker/app';
import { clockHeader } from '../worker/env';
import { apiClient, type ApiClient } from './api';

/**
 * The API for a page that is rendered on demand: called in process, with the
 * visitor's cookies, address, proof of identity and what their browser says of itself, as if it had called the API. Cookies that it sets go to
 * `headers`, which the page sends along.
 */
export function apiFor(request: Request, headers: Headers): ApiClient {
  const origin = new URL(request.url).origin;
  return apiClient(origin, async (input, init) => {
    const call = new Request(input as RequestInfo, init as RequestInit);
    for (const name of ['cookie', 'cf-connecting-ip', 'cf-access-jwt-assertion', 'user-agent', 'dnt', 'sec-gpc', 'sec-purpose', clockHeader]) {
      const value = request.headers.get(name);
      if (value) call.headers.set(name, value);
    }
    const response = await app.fetch(call, { ...env, isInProcess: true }, inProcess);
    for (const value of response.headers.getSetCookie()) headers.append('set-cookie', value);
    return response;
  });
}

/** Work that outlives the answer is kept alive by the module's own `waitUntil`. */
const inProcess = {
  waitUntil: (work: Promise<unknown>) => void waitUntil(work),
  passThroughOnException: () => {},
} as unknown as ExecutionContext;
