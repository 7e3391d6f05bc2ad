import type { ComponentChildren } from 'preact';
import { editorWords as t } from '../words/editor';
import { idOf, messagesAt, useForm, type Message } from './form';
import { nameOf, type Path } from './json';

export function Messages({ messages, id }: { messages: readonly Message[]; id?: string }) {
  if (messages.length === 0) return null;
  return (
    <ul class="messages plain" id={id}>
      {messages.map(({ severity, text, mend, source }) => (
        <li class={severity}>
          <strong>{severity === 'warning' ? t.checks.warning : t.checks.error}:</strong> {text} {mend} {source && <a href={source.url} rel="external noreferrer">{source.title}</a>}
        </li>
      ))}
    </ul>
  );
}

/** Attributes that lead from a control to all that is said about it. */
export function useDescribed(path: Path, hint: boolean, counter = false) {
  const { messages } = useForm();
  const own = messagesAt(messages, path);
  const id = idOf(path);
  const described = [hint && `${id}-hint`, counter && `${id}-count`, own.length > 0 && `${id}-messages`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': own.some(({ severity }) => severity !== 'warning') ? ('true' as const) : undefined };
}

type Props = { path: Path; label: string; hint?: string | undefined; isOptional?: boolean; foreign?: string | undefined; count?: { used: number; most: number } | undefined; isGroup?: boolean; children: ComponentChildren };

/** A field: its label, what helps, the control, how long it may get, and what is wrong with it. */
export function Shell({ path, label, hint, isOptional, foreign, count, isGroup, children }: Props) {
  const { messages } = useForm();
  const own = messagesAt(messages, path);
  const id = idOf(path);
  const inner = (
    <>
      {hint && <span class="small" id={`${id}-hint`}>{hint}</span>}
      {foreign && <span class="tag">{t.foreign(foreign)}</span>}
      {children}
      {count && <span class={count.used > count.most ? 'count over' : 'count'} id={`${id}-count`}>{count.used > count.most ? t.tooMany(count.used, count.most) : t.counter(count.used, count.most)}</span>}
      <Messages messages={own} id={`${id}-messages`} />
    </>
  );
  const name = <>{label}{isOptional && <span class="optional"> ({t.optional})</span>}</>;
  return isGroup
    ? <div class="field" role="group" aria-labelledby={`${id}-label`} data-field={nameOf(path)}><span class="label" id={`${id}-label`}>{name}</span>{inner}</div>
    : <div class="field" data-field={nameOf(path)}><label for={id}>{name}</label>{inner}</div>;
}
