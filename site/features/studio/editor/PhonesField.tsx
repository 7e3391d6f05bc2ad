import { useState } from 'preact/hooks';
import { editorWords as t } from '../words/editor';
import type { Field } from './field';
import { idOf, useForm } from './form';
import { listAt, type Path } from './json';
import { List } from './List';
import { PhoneCard } from './PhoneField';
import { PhonePicker } from './PhonePicker';
import { limitsOf } from './schema';
import { Shell } from './Shell';

/** Several phones in an order. */
export function PhonesField({ path, field }: { path: Path; field: Field }) {
  const { body, phones, edit, focusOn, say } = useForm();
  const [isOpen, setOpen] = useState(false);
  const models = listAt(body, path);
  const { most } = limitsOf(body, path);
  const nameOf = (id: unknown) => phones?.find((phone) => phone.id === id)?.name ?? String(id);
  const leave = () => { setOpen(false); focusOn(idOf(path)); };
  return (
    <Shell path={path} label={field.label} hint={field.hint} isGroup>
      <List path={path} named={nameOf} isPlain>{(id) => <PhoneCard id={String(id)} />}</List>
      {most !== null && models.length >= most ? <p class="small">{t.list.full(most)}</p> : (
        <button type="button" class="button quiet slim" id={idOf(path)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t.phone.add}</button>
      )}
      {isOpen && <PhonePicker id={idOf(path)} label={field.label} onLeave={() => setOpen(false)} onTake={({ id, name }) => { edit({ do: 'insert', list: path, index: models.length, item: id }); say(t.list.added(name)); leave(); }} />}
    </Shell>
  );
}
