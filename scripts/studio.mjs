import { call, shop } from './operations.mjs';
import { fail } from './step.mjs';

/** Where this machine's identity provider gives a token to anybody who asks. */
const standIn = 'http://localhost:8788/sandbox/access/tokens';

/**
 * Asks the running shop's studio, as whoever `STUDIO_TOKEN` says; on this machine as the demo's marketer.
 * @param body a file's bytes, or whatever is sent as JSON
 * @returns the answer's JSON, null where it has none
 */
export async function studio(method, path, body) {
  const isFile = body instanceof Uint8Array;
  const headers = { 'cf-access-jwt-assertion': await token(), origin: new URL(shop).origin, 'content-type': isFile ? 'application/octet-stream' : 'application/json' };
  return call(path, { method, headers, ...(body && { body: isFile ? body : JSON.stringify(body) }) });
}

let known;

async function token() {
  if (process.env.STUDIO_TOKEN) return process.env.STUDIO_TOKEN;
  if (!shop.startsWith('http://localhost:')) fail('Who are you? Put your token of the identity provider into STUDIO_TOKEN: `cloudflared access token -app=https://your.shop/studio` prints it.');
  known ??= fetch(standIn, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'mara@reprise.example' }) }).then((response) => response.json(), () => fail('The identity provider of this machine does not answer. `npm start` starts it.'));
  return (await known).token;
}
