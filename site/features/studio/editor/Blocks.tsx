import { useState } from 'preact/hooks';
import type { BlockKind } from '../../../../worker/campaign/block';
import { editorWords as t } from '../words/editor';
import { blockKinds, blockOf } from './block-fields';
import type { Field } from './field';
import { FieldsOf } from './FieldOf';
import { idOf, messagesAt, useForm } from './form';
import { identityOf, isObject, listAt } from './json';
import { List } from './List';
import { limitsOf } from './schema';
import { Messages } from './Shell';

const path = ['blocks'];

/** The blocks of a page. @param open which are unfolded, by identity */
export function Blocks({ open, setOpen }: { open: ReadonlySet<string>; setOpen: (open: ReadonlySet<string>) => void }) {
  const { body, messages, phones } = useForm();
  const blocks = listAt(body, path);
  const phoneName = (id: unknown) => phones?.find((phone) => phone.id === id)?.name ?? String(id);
  const all = blocks.map(identityOf);
  const isOpen = (item: unknown, index: number) => open.has(identityOf(item, index));
  const toggle = (key: string) => setOpen(open.has(key) ? new Set([...open].filter((one) => one !== key)) : new Set([...open, key]));
  const { most } = limitsOf(body, path);
  return (
    <section class="sheet" aria-labelledby="blocks-title" data-field="blocks">
      <div class="title">
        <h2 id="blocks-title" tabindex={-1}>{t.sections.blocks}</h2>
        {blocks.length > 0 && <button type="button" class="button quiet slim" onClick={() => setOpen(open.size < all.length ? new Set(all) : new Set())}>{open.size < all.length ? t.blocks.openAll : t.blocks.closeAll}</button>}
      </div>
      <Messages messages={messages.filter(({ field }) => field === 'blocks')} />
      {blocks.length === 0 && <p>{t.blocks.empty}</p>}
      <p id="grip-hint" class="visually-hidden">{t.list.gripHint}</p>
      <div class="blocks">
        <List
          path={path}
          named={(item) => labelOf(item)}
          isOpen={isOpen}
          head={(item, index) => {
            const own = messagesAt(messages, [...path, index]);
            const warnings = own.filter(({ severity }) => severity === 'warning').length;
            const key = identityOf(item, index);
            return (
              <button type="button" class="head" id={idOf([...path, index])} aria-expanded={isOpen(item, index)} onClick={() => toggle(key)}>
                <b>{labelOf(item)}</b> <span class="small">{summaryOf(item, phoneName)}</span>
                {own.length > 0 && <span class={own.length > warnings ? 'mark error' : 'mark'}>{t.blocks.marks(own.length - warnings, warnings)}</span>}
              </button>
            );
          }}
        >
          {(item, index) => isOpen(item, index) && (
            <div class="inside">
              {(blockOf(item)?.fields.length ?? 0) === 0 && <p class="small">{blockOf(item) ? `${blockOf(item)!.does}. ${t.blocks.noFields}` : t.blocks.unknown}</p>}
              <FieldsOf path={[...path, index]} fields={blockOf(item)?.fields ?? []} />
              <Trial item={item} index={index} hasOne={blocks.some((block) => kindOf(block) === 'trial')} onTurn={(to) => setOpen(new Set([...open, identityOf(to, index)]))} />
              {most !== null && blocks.length < most && <AddBlock at={index + 1} label={t.blocks.addBelow} open={open} setOpen={setOpen} />}
            </div>
          )}
        </List>
      </div>
      {most !== null && blocks.length < most ? <AddBlock at={blocks.length} label={t.blocks.add} open={open} setOpen={setOpen} /> : <p class="small">{t.list.full(most ?? 0)}</p>}
    </section>
  );
}

/** A block becomes one of two that are tried against each other; of a trial, one stays. */
function Trial({ item, index, hasOne, onTurn }: { item: unknown; index: number; hasOne: boolean; onTurn: (to: unknown) => void }) {
  const { edit, focusOn } = useForm();
  const turn = (to: unknown) => { edit({ do: 'set', at: [...path, index], to }); onTurn(to); focusOn(idOf([...path, index])); };
  if (!isObject(item) || (hasOne && item.kind !== 'trial')) return null;
  return (
    <p class="row add">
      {item.kind === 'trial'
        ? (['a', 'b'] as const).map((one) => <button key={one} type="button" class="button quiet slim" onClick={() => turn(item[one])}>{t.blocks.keep(one)}</button>)
        : <button type="button" class="button quiet slim" onClick={() => turn({ kind: 'trial', name: '', a: item, b: structuredClone(item) })}>{t.blocks.tryVariant}</button>}
    </p>
  );
}

const kindOf = (block: unknown) => (isObject(block) ? block.kind : undefined);

/** The kinds of block, to choose the next one from. */
function AddBlock({ at, label, open, setOpen }: { at: number; label: string; open: ReadonlySet<string>; setOpen: (open: ReadonlySet<string>) => void }) {
  const { edit, say, focusOn } = useForm();
  const [isChoosing, setChoosing] = useState(false);
  const add = (kind: BlockKind) => {
    const item = { kind, ...structuredClone(blockKinds[kind].fresh) };
    edit({ do: 'insert', list: path, index: at, item });
    setOpen(new Set([...open, identityOf(item, at)]));
    setChoosing(false);
    say(t.list.added(blockKinds[kind].label));
    focusOn(idOf([...path, at]));
  };
  return (
    <div class="add">
      <button type="button" class="button quiet slim" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>{label}</button>
      {isChoosing && (
        <ul class="plain kinds">
          {(Object.keys(blockKinds) as BlockKind[]).map((kind) => <li key={kind}><button type="button" onClick={() => add(kind)}><b>{blockKinds[kind].label}</b> <span class="small">{blockKinds[kind].does}</span></button></li>)}
        </ul>
      )}
    </div>
  );
}

const labelOf = (block: unknown) => blockOf(block)?.label ?? t.blocks.unknown;

/** The first that a block says, or the phones that it is about. */
function summaryOf(block: unknown, phoneName: (id: unknown) => string): string {
  const fields = blockOf(block)?.fields ?? [];
  const named = fields.filter(({ is, name }) => is === 'phone' && isObject(block) && block[name]).map(({ name }) => phoneName((block as Record<string, unknown>)[name]));
  return named.length > 0 ? named.join(' · ') : firstText(block, fields).slice(0, 90);
}

function firstText(value: unknown, fields: readonly Field[]): string {
  if (typeof value === 'string') return value;
  for (const field of fields) {
    const inner = isObject(value) ? value[field.name] : undefined;
    const found = field.is === 'text' && typeof inner === 'string' ? inner : field.is === 'list' && Array.isArray(inner) ? firstText(inner[0], Array.isArray(field.of) ? field.of : []) : field.is === 'group' ? firstText(inner, field.fields) : field.is === 'either' && isObject(inner) ? firstText(inner, field.ways.find((way) => way.isTaken(inner))?.fields ?? []) : '';
    if (found) return found;
  }
  return '';
}
