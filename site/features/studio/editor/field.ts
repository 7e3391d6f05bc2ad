/**
 * How the form asks for a part of a text. The form follows from descriptions made of these; how long, how many and
 * whether at all is the schema's to say.
 */
export type Field = { readonly name: string; readonly label: string; readonly hint?: string } & Control;

export type Control =
  /** @param rows of a field for more than a line */
  | { readonly is: 'text'; readonly rows?: number }
  /** @param otherwise what holds where nothing is chosen */
  | { readonly is: 'choice'; readonly options: readonly (readonly [value: string, label: string])[]; readonly otherwise?: string }
  | { readonly is: 'phone' | 'phones' | 'colour' | 'upload' | 'campaign' | 'maker' | 'moment' | 'day' | 'address' | 'price' | 'count' | 'percent' | 'yes' }
  /** Several fields. @param add what it is called where it may be left out */
  | { readonly is: 'group'; readonly fields: readonly Field[]; readonly add?: string }
  | { readonly is: 'list'; readonly item: string; readonly of: readonly Field[] | Field }
  /** One of several shapes. */
  | { readonly is: 'either'; readonly ways: readonly Way[] };

export type Way = {
  readonly label: string;
  readonly isTaken: (value: Readonly<Record<string, unknown>>) => boolean;
  /** What it begins as. */
  readonly fresh: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
};
