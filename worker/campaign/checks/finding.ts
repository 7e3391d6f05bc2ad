import type { LawSource } from '../../law/source';

/** Something that stands against a revision. Errors stop publishing; a warning is signed off by name. */
export type Finding = {
  /** The rule, `dead-link`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Where, as a path joined by `.`: `blocks.2.points.0.text`; '' is the whole page. */
  readonly field: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly mend: string;
  /** Who says so, where it is not the shop itself. */
  readonly source: LawSource | null;
};

/** What is signed off: what a rule says of a place, in its words, because it may say something else of the same place tomorrow. It holds for one revision alone. */
export const findingKey = ({ code, field, message }: Pick<Finding, 'code' | 'field' | 'message'>) => `${code}+${field}+${message}`;

type Told = Omit<Finding, 'severity' | 'source' | 'field'> & { readonly source?: LawSource };

export function error(field: string, { source = null, ...told }: Omit<Told, 'source'> & { readonly source?: LawSource | null }): Finding {
  return { severity: 'error', field, source, ...told };
}

export function warning(field: string, { source = null, ...told }: Omit<Told, 'source'> & { readonly source?: LawSource | null }): Finding {
  return { severity: 'warning', field, source, ...told };
}
