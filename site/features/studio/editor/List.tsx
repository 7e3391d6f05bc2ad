import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { editorWords as t } from '../words/editor';
import { useForm } from './form';
import { Icon } from './Icon';
import { identityOf, listAt, nameOf, type Path } from './json';
import { useDrag } from './use-drag';

type Props = {
  path: Path;
  /** What an item is called. */
  named: (item: unknown, index: number) => string;
  /** Without a way to duplicate: two of the same would be none. */
  isPlain?: boolean;
  /** Between grip and tools, where an item has a head. */
  head?: (item: unknown, index: number) => ComponentChildren;
  /** Where items can be folded. */
  isOpen?: (item: unknown, index: number) => boolean;
  children: (item: unknown, index: number) => ComponentChildren;
};

/**
 * A list that can be put into another order: by the buttons, by the grip with the keyboard (space takes, arrows move, space
 * drops, Escape puts back), or by dragging the grip. The focus stays where it was, and each move is said.
 */
export function List({ path, named, isPlain = false, isOpen = () => true, head, children }: Props) {
  const { body, edit, say, focusOn } = useForm();
  const items = listAt(body, path);
  const list = useRef<HTMLOListElement>(null);
  /** Which item is taken, and where it was taken from. */
  const [taken, setTaken] = useState<{ from: number; at: number } | null>(null);
  const isMoving = useRef(false);
  const many = items.length;
  const toolId = (index: number, tool: string) => `${nameOf(path)}-${tool}-${index}`;

  const move = (from: number, to: number, tool: string): boolean => {
    if (to < 0 || to >= many || from === to) return false;
    isMoving.current = true;
    edit({ do: 'move', list: path, from, to });
    // At an end, the button that led there can be pressed no more.
    const stays = tool === 'up' && to === 0 ? 'down' : tool === 'down' && to === many - 1 ? 'up' : tool;
    focusOn(toolId(to, stays));
    say(t.list.moved(named(items[from], from), to + 1, many));
    return true;
  };
  const drag = useDrag(list, many, (from, to) => move(from, to, 'grip'));

  const onGripKey = (event: KeyboardEvent, index: number) => {
    const name = named(items[index], index);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.key === ' ' || event.key === 'Enter') {
      setTaken(taken ? null : { from: index, at: index });
      say(taken ? t.list.dropped(name, index + 1, many) : t.list.taken(name, index + 1, many));
    } else if (step !== 0 && (taken || event.altKey)) {
      if (move(index, index + step, 'grip') && taken) setTaken({ ...taken, at: index + step });
    } else if (event.key === 'Escape' && taken) {
      move(index, taken.from, 'grip');
      setTaken(null);
      say(t.list.back(name));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const remove = (index: number) => {
    edit({ do: 'remove', list: path, index });
    focusOn(many > 1 ? toolId(Math.min(index, many - 2), 'grip') : `field-${nameOf(path)}`);
    say(t.list.removed(named(items[index], index)));
  };
  const duplicate = (index: number) => {
    edit({ do: 'duplicate', list: path, index });
    focusOn(toolId(index + 1, 'grip'));
    say(t.list.duplicated(named(items[index], index)));
  };

  return (
    <ol class="plain list" ref={list}>
      {items.map((item, index) => {
        const name = named(item, index);
        const isTaken = taken?.at === index;
        return (
          <li key={identityOf(item, index)} class={[isTaken && 'taken', drag?.from === index && 'dragged', drag && drag.to === index && drag.from !== index && (drag.to < drag.from ? 'before' : 'after')].filter(Boolean).join(' ')}>
            <div class="bar">
              <button
                type="button" class="tool grip" id={toolId(index, 'grip')} aria-label={t.list.grip(name, index + 1, many)} aria-pressed={isTaken} aria-describedby="grip-hint" data-grip={index}
                onKeyDown={(event) => onGripKey(event, index)} onBlur={() => { if (!isMoving.current) setTaken(null); }} onFocus={() => { isMoving.current = false; }}
              ><Icon of="grip" /></button>
              {head ? head(item, index) : <span class="name small">{isPlain ? children(item, index) : name}</span>}
              <span class="tools">
                <button type="button" class="tool" id={toolId(index, 'up')} aria-label={t.list.up(name)} disabled={index === 0} onClick={() => move(index, index - 1, 'up')}><Icon of="up" /></button>
                <button type="button" class="tool" id={toolId(index, 'down')} aria-label={t.list.down(name)} disabled={index === many - 1} onClick={() => move(index, index + 1, 'down')}><Icon of="down" /></button>
                {!isPlain && <button type="button" class="tool wide" aria-label={t.list.duplicate(name)} title={t.list.duplicateShort} onClick={() => duplicate(index)}><Icon of="duplicate" /></button>}
                <button type="button" class={isPlain ? 'tool' : 'tool wide'} aria-label={t.list.remove(name)} title={t.list.removeShort} onClick={() => remove(index)}><Icon of="remove" /></button>
              </span>
            </div>
            {!isPlain && children(item, index)}
            {!isPlain && isOpen(item, index) && (
              <p class="foot">
                <button type="button" class="button quiet slim" aria-label={t.list.duplicate(name)} onClick={() => duplicate(index)}>{t.list.duplicateShort}</button>
                <button type="button" class="button quiet slim" aria-label={t.list.remove(name)} onClick={() => remove(index)}>{t.list.removeShort}</button>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
