import type { Account } from './account.ts';
import { type Failure, invalid } from './failure.ts';
import { lineItemsOf } from './line-items.ts';
import { failed, ok, type Result } from './result.ts';
import type { ResourceKind } from './store.ts';

/** The references that can be expanded, and what they refer to. */
const REFERENCES: Readonly<Record<string, ResourceKind>> = {
  charge: 'charge',
  customer: 'customer',
  latest_charge: 'charge',
  payment_intent: 'payment_intent',
  payment_method: 'payment_method',
};

type Document = Record<string, unknown>;

/** Puts objects where ids stand, along paths such as `data.payment_intent.latest_charge`. */
export function expandInto(account: Account, value: object, paths: string[]): Result<object> {
  if (paths.length === 0) return ok(value);
  const document = structuredClone(value) as Document;
  for (const path of paths) {
    const failure = expandPath(account, document, path.split('.'), path);
    if (failure) return failed(failure);
  }
  return ok(document);
}

function expandPath(account: Account, at: Document, [name, ...rest]: string[], path: string): Failure | null {
  if (name === undefined) return null;
  if (name === 'data' && at.object === 'list') {
    const failures = (at.data as Document[]).map((item) => expandPath(account, item, rest, path));
    return failures.find((failure) => failure !== null) ?? null;
  }
  if (name === 'line_items' && at.object === 'checkout.session') {
    const checkout = account.store.find('checkout.session', String(at.id));
    if (checkout) at.line_items = lineItemsOf(checkout);
    return null;
  }
  const kind = REFERENCES[name];
  if (!kind || !(name in at)) return invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  if (typeof at[name] === 'string') at[name] = account.store.find(kind, at[name]);
  const inner = at[name];
  return typeof inner === 'object' && inner !== null ? expandPath(account, inner as Document, rest, path) : null;
}
