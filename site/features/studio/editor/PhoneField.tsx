import { useState } from 'preact/hooks';
import { editorWords as t } from '../words/editor';
import type { Field } from './field';
import { idOf, useForm } from './form';
import { valueAt, type Path } from './json';
import { Drawing, PhonePicker, useStockText } from './PhonePicker';
import { Shell, useDescribed } from './Shell';

/** A phone as it is drawn, with what there is of it. */
export function PhoneCard({ id }: { id: string }) {
  const { phones } = useForm();
  const stockOf = useStockText();
  const phone = phones?.find((one) => one.id === id);
  if (!id) return <span class="small">{t.phone.none}</span>;
  if (!phone) return <span>{phones ? t.phone.unknown(id) : id}</span>;
  return <span class="card"><Drawing phone={phone} /> <span><b>{phone.name}</b><br /><span class="small">{stockOf(id)}</span></span></span>;
}

export function PhoneField({ path, field }: { path: Path; field: Field }) {
  const { body, edit, focusOn } = useForm();
  const [isOpen, setOpen] = useState(false);
  const value = valueAt(body, path);
  const chosen = typeof value === 'string' ? value : '';
  const described = useDescribed(path, Boolean(field.hint));
  const leave = () => { setOpen(false); focusOn(idOf(path)); };
  return (
    <Shell path={path} label={field.label} hint={field.hint} isGroup>
      <div class="row chosen">
        <PhoneCard id={chosen} />
        <button type="button" class="button quiet slim" id={described.id} aria-describedby={described['aria-describedby']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {chosen ? t.phone.change : t.phone.choose}<span class="visually-hidden">: {field.label}</span>
        </button>
      </div>
      {isOpen && <PhonePicker id={described.id} label={field.label} onLeave={() => setOpen(false)} onTake={({ id }) => { edit({ do: 'set', at: path, to: id }); leave(); }} />}
    </Shell>
  );
}
