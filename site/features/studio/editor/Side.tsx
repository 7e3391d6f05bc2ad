import { fieldName } from '../../../../worker/campaign/field-name';
import { studioPaths } from '../../../studio-paths';
import { editorWords as t } from '../words/editor';
import type { EditorData } from './editor.server';
import type { Message } from './form';
import type { Body } from './json';

type Props = { data: EditorData; body: Body; messages: readonly Message[]; checking: 'running' | 'done' | 'none'; goTo: (field: string) => void; onDiscard: (() => void) | null };

/** Beside the form: what there is to complain of, each a way to its field, and where to go from here. */
export function Side({ data, body, messages, checking, goTo, onDiscard }: Props) {
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  return (
    <aside class="side">
      <section class="sheet" aria-labelledby="checks-title">
        <h2 id="checks-title">{t.checks.title}</h2>
        <p class="small" role="status">{checking === 'running' ? t.checks.running : messages.length > 0 ? t.checks.counts(messages.length - warnings, warnings) : checking === 'none' ? t.checks.none : t.checks.clean}</p>
        <ul class="plain found">
          {messages.map((message) => (
            <li key={`${message.field} ${message.text}`} class={message.severity}>
              <button type="button" onClick={() => goTo(message.field)}>
                <span class="small">{message.severity === 'warning' ? t.checks.warning : t.checks.error} · {fieldName(message.field, body)}</span>
                <span>{message.text}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <nav class="sheet" aria-label={t.links.title}>
        <ul class="plain links">
          <li><a href={studioPaths.preview(data.slug, data.market)}>{t.links.preview}</a></li>
          <li><a href={studioPaths.history(data.slug, data.market)}>{t.links.history}</a></li>
          <li><a href={studioPaths.campaign(data.slug)}>{t.links.campaign}</a></li>
          <li><a href={studioPaths.make({ way: 'market', campaign: data.slug })}>{t.links.into}</a></li>
        </ul>
        {onDiscard && <p><button type="button" class="button quiet slim" onClick={onDiscard}>{t.discard}</button></p>}
      </nav>
    </aside>
  );
}
