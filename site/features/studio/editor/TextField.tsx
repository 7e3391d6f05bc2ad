import type { Field } from './field';
import { useForm } from './form';
import { valueAt, type Path } from './json';
import { limitsOf } from './schema';
import { Shell, useDescribed } from './Shell';

type Props = { path: Path; field: Field; onEnter?: () => void };

/** A text of one paragraph, however long: a line break typed or pasted becomes a space. */
export function TextField({ path, field, onEnter }: Props) {
  const { body, data, edit } = useForm();
  const value = valueAt(body, path);
  const text = typeof value === 'string' ? value : '';
  const { most, isOptional } = limitsOf(body, path);
  // Preact's types take the kinds of input apart; what they are given here is the same for all.
  const type = (field.is === 'address' ? 'url' : field.is === 'day' ? 'date' : 'text') as 'text';
  const rows = field.is === 'text' ? field.rows : undefined;
  const described = useDescribed(path, Boolean(field.hint), most !== null);
  const control = {
    ...described,
    value: text,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const written = currentTarget.value.replace(/\s*[\r\n]+\s*/g, ' ');
      edit({ do: 'set', at: path, to: written === '' && isOptional ? undefined : written, isTyped: true });
    },
  };
  return (
    <Shell path={path} label={field.label} hint={field.hint} isOptional={isOptional} foreign={data.foreign[text]} count={most === null ? undefined : { used: text.trim().length, most }}>
      {rows
        ? <textarea {...control} rows={rows} onKeyDown={(event) => { if (event.key !== 'Enter' || event.isComposing) return; event.preventDefault(); onEnter?.(); }} />
        : <input {...control} type={type} />}
    </Shell>
  );
}
