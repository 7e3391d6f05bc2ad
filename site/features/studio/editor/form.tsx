import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Money } from '../../../../worker/shared/money';
import type { EditorData } from './editor.server';
import type { Edit } from './history';
import { nameOf, type Body, type Path } from './json';

/** A phone of the catalogue; `colours` are ids, the first is what it is drawn in. */
export type Phone = { readonly id: string; readonly name: string; readonly maker: string; readonly colours: readonly string[] };
/** What a market has of a phone at this moment. */
export type InStock = { readonly left: number; readonly from: Money };
export type Upload = { readonly id: string; readonly label: string; readonly src: string };

/** What is to be said at a field: `fault` keeps a text from being saved as a revision, the others are findings of the checks. */
export type Message = {
  readonly field: string;
  readonly severity: 'fault' | 'error' | 'warning';
  readonly text: string;
  readonly mend?: string | undefined;
  readonly source?: { readonly title: string; readonly url: string } | null | undefined;
};

/** What every field of the form works with. */
export type Form = {
  readonly body: Body;
  readonly data: EditorData;
  readonly messages: readonly Message[];
  /** Null while they are being fetched. */
  readonly phones: readonly Phone[] | null;
  readonly stock: ReadonlyMap<string, InStock> | null;
  readonly uploads: readonly Upload[];
  readonly edit: (edit: Edit) => void;
  /** For those who do not see what happened. */
  readonly say: (text: string) => void;
  /** @param id of the element that gets the focus once the page shows the edit */
  readonly focusOn: (id: string) => void;
};

export const FormContext = createContext<Form>(null as unknown as Form);
export const useForm = (): Form => useContext(FormContext);

export const idOf = (path: Path): string => `field-${nameOf(path)}`;

/** What is to be said at a field, or at a part of it that has no field of its own. */
export function messagesAt(messages: readonly Message[], path: Path): readonly Message[] {
  const name = nameOf(path);
  return messages.filter(({ field }) => field === name || field.startsWith(`${name}.`));
}
