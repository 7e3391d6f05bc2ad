import { useEffect, useRef, useState } from 'preact/hooks';
import { marketOf } from '../../../../worker/shared/market';
import { formatMoney } from '../../../../worker/shared/money';
import { paths } from '../../../paths';
import { wordsOf } from '../../find/normal';
import { editorWords as t } from '../words/editor';
import { useForm, type Phone } from './form';

/** What there is of a phone in the market at this moment. */
export function useStockText(): (id: string) => string {
  const { stock, data } = useForm();
  return (id) => {
    if (!stock) return t.phone.loading;
    const own = stock.get(id);
    if (!own) return t.phone.notSold;
    const from = formatMoney(own.from, marketOf(data.market).locale, { taxNote: false, isRound: true });
    return own.left > 0 ? t.phone.stock(own.left, from) : t.phone.soldOut(from);
  };
}

export const Drawing = ({ phone }: { phone: Phone }) => <img class="drawing" src={paths.drawing(phone.id, phone.colours[0]!)} alt="" width="30" height="60" loading="lazy" />;

/** Finds a phone by its name: arrow keys choose, Enter takes, Escape leaves. */
export function PhonePicker({ id, label, onTake, onLeave }: { id: string; label: string; onTake: (phone: Phone) => void; onLeave: () => void }) {
  const { phones } = useForm();
  const stockOf = useStockText();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = wordsOf(typed);
  const found = (phones ?? []).filter(({ name, maker, id }) => {
    const own = wordsOf(`${maker} ${name} ${id.replaceAll('-', ' ')}`);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
  const place = Math.min(active, Math.max(found.length - 1, 0));
  useEffect(() => input.current?.focus(), []);
  useEffect(() => document.getElementById(`${id}-option-${place}`)?.scrollIntoView({ block: 'nearest' }), [place, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    if (event.key in steps) setActive(Math.max(0, Math.min(found.length - 1, place + steps[event.key]!)));
    else if (event.key === 'Enter' && found[place]) onTake(found[place]);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="picker">
      <input
        ref={input} id={`${id}-search`} type="search" list={undefined} role="combobox" aria-label={`${t.phone.search}: ${label}`} aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-option-${place}` : undefined} autocomplete="off" placeholder={t.phone.search} value={typed}
        onInput={({ currentTarget }) => { setTyped(currentTarget.value); setActive(0); }} onKeyDown={onKeyDown}
        onBlur={({ relatedTarget, currentTarget }) => { if (!currentTarget.parentElement!.contains(relatedTarget as Node | null)) onLeave(); }}
      />
      <ul class="plain options" id={`${id}-list`} role="listbox" aria-label={t.phone.found(found.length)} tabindex={-1}>
        {found.map((phone, index) => (
          <li key={phone.id} id={`${id}-option-${index}`} role="option" aria-selected={index === place} class={index === place ? 'active' : ''} onPointerDown={(event) => event.preventDefault()} onClick={() => onTake(phone)}>
            <Drawing phone={phone} /> <span><b>{phone.name}</b><br /><span class="small">{stockOf(phone.id)}</span></span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="small" role="status">{phones ? t.phone.none_found : t.phone.loading}</p>}
    </div>
  );
}
