import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { fail } from './step.mjs';

const settings = { ...(existsSync('.dev.vars') ? parseEnv(readFileSync('.dev.vars', 'utf8')) : {}), ...process.env };

/** The shop that is asked: this machine's, or another's by `SHOP_ORIGIN=… OPERATIONS_KEY=…`. */
export const shop = settings.SHOP_ORIGIN;

/** Asks a running shop what only those who run it may ask. @returns the answer's JSON */
export async function ask(path, method = 'GET') {
  const key = settings.OPERATIONS_KEY;
  if (!shop || !key) fail('SHOP_ORIGIN and OPERATIONS_KEY are not known. They belong in .dev.vars, as .dev.vars.example has them.');
  return call(path, { method, headers: { authorization: `Bearer ${key}` } });
}

/** A call of a running shop's API, which ends in a sentence where it fails. @returns the answer's JSON, null where it has none */
export async function call(path, request) {
  const response = await fetch(`${shop}/api${path}`, request).catch(() => null);
  if (!response) fail(`${shop} does not answer. Is the shop running? \`npm start\` starts it.`);
  if (response.status === 204) return null;
  if (response.ok) return response.json();
  const { title, errors = [] } = await response.json().catch(() => ({}));
  fail([`${shop} answered ${response.status} to ${path}: ${title ?? 'no reason given'}`, ...errors.map(({ field, code }) => `  ${field}: ${code}`)].join('\n'));
}
