import { draw } from './chance.ts';
import { type ApiRule, fits, type Rule, type WebhookRule } from './fault.ts';

const FAULTS = 'faults';

/** A rule, how many calls or events came to it, and how many of them it met with. */
export interface Fault {
  rule: Rule;
  seen: number;
  applied: number;
}

/** The rules of misbehaviour, in order: a call or an event meets with the first that has its turn. */
export class Faults {
  readonly #kv: SyncKvStorage;
  #faults: Fault[];

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#faults = kv.get<Fault[]>(FAULTS) ?? [];
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  replace(rules: Rule[]): void {
    this.#faults = rules.map((rule) => ({ rule, seen: 0, applied: 0 }));
    this.#keep();
  }

  clear(): void {
    this.replace([]);
  }

  /** What this call meets with, out of the kinds of fault that belong to this place. */
  ofCall(method: string, path: string, kinds: readonly ApiRule['does'][]): ApiRule | undefined {
    return this.#meet(
      (rule): rule is ApiRule =>
        rule.on === 'api' && kinds.includes(rule.does) && (rule.method ?? method) === method && fits(path, rule.path),
    );
  }

  ofEvent(type: string): WebhookRule | undefined {
    return this.#meet((rule): rule is WebhookRule => rule.on === 'webhook' && fits(type, rule.type));
  }

  #meet<R extends Rule>(matches: (rule: Rule) => rule is R): R | undefined {
    for (const fault of this.#faults) {
      const { rule } = fault;
      if (!matches(rule)) continue;
      fault.seen++;
      const hasTurn = isItsTurn(fault);
      if (hasTurn) fault.applied++;
      this.#keep();
      if (hasTurn) return rule;
    }
    return undefined;
  }

  #keep(): void {
    this.#kv.put(FAULTS, this.#faults);
  }
}

function isItsTurn({ rule, seen, applied }: Fault): boolean {
  if (seen <= (rule.after ?? 0) || applied >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
  return rule.share === undefined || draw(rule.seed ?? 1, seen) < rule.share;
}
