import { useEffect, useRef } from 'preact/hooks';
import { difference } from '../../../../worker/campaign/difference';
import { editorWords as t } from '../words/editor';
import type { Body } from './json';

export type Notice = { readonly id: string; readonly text: string; readonly ways: readonly { readonly label: string; readonly go: () => void }[] };

/** What somebody has to know before they write on, each with the ways out. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <section class="notices" aria-label={t.notices.title} aria-live="polite">
      {notices.map(({ id, text, ways }) => (
        <div key={id} class="notice warn">
          <p>{text}</p>
          <p class="row">{ways.map(({ label, go }) => <button key={label} type="button" class="button quiet slim" onClick={go}>{label}</button>)}</p>
        </div>
      ))}
    </section>
  );
}

export type Reading = { readonly title: string; readonly body: Body };

/** Somebody else's text beside one's own, for reading. */
export function ReadingDialog({ reading, own, onClose }: { reading: Reading; own: Body; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const differences = difference(own, reading.body);
  return (
    <dialog ref={dialog} aria-labelledby="reading-title" onClose={onClose}>
      <h2 id="reading-title">{t.notices.reading(reading.title)}</h2>
      <p>{differences.length === 0 ? t.notices.nothing : t.notices.different(differences.length)}</p>
      {differences.length > 0 && (
        <dl>
          {differences.map(({ name, parts }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{parts.map(({ text, mark }) => (mark === 'same' ? text : mark === 'gone' ? <del><span class="visually-hidden">{t.notices.yours} </span>{text}</del> : <ins><span class="visually-hidden">{t.notices.theirs} </span>{text}</ins>))}</dd>
            </div>
          ))}
        </dl>
      )}
      <form method="dialog"><button class="button">{t.notices.close}</button></form>
    </dialog>
  );
}
