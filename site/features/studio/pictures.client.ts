import type { Problem, ProblemCode } from '../../../worker/problem';
import { studioPaths } from '../../studio-paths';
import { faultText, pictureProblems, pictures as t } from './words/pictures';

/** The form that takes pictures, with a script: dropping, a look at what was chosen, how far it is, and what is wrong in its place. */
export function improveUploads(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) improve(form);
}

function improve(form: HTMLFormElement): void {
  const part = <E extends HTMLElement>(selector: string) => form.querySelector<E>(selector)!;
  const [file, alt] = [part<HTMLInputElement>('[name="file"]'), part<HTMLInputElement>('[name="alt"]')];
  const [button, progress, state, chosen] = [part<HTMLButtonElement>('button'), part<HTMLProgressElement>('progress'), part('[data-state]'), part<HTMLImageElement>('[data-chosen]')];
  part('[data-drop]').hidden = false;
  let isSending = false;

  file.addEventListener('change', () => {
    say('file', '');
    URL.revokeObjectURL(chosen.src);
    const [picture] = file.files ?? [];
    chosen.hidden = !picture;
    if (picture) chosen.src = URL.createObjectURL(picture);
  });
  // What no browser can show is told by the studio, in words.
  chosen.addEventListener('error', () => { chosen.hidden = true; });
  alt.addEventListener('input', () => say('alt', ''));

  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.dataset.over = '';
  });
  for (const end of ['dragleave', 'drop']) form.addEventListener(end, () => { delete form.dataset.over; });
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!event.dataTransfer?.files.length) return;
    file.files = event.dataTransfer.files;
    file.dispatchEvent(new Event('change'));
    alt.focus();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    const [picture] = file.files ?? [];
    for (const field of ['file', 'alt']) say(field, '');
    if (!picture) return fault([{ field: 'file', code: 'empty' }]);
    send(picture);
  });

  /** By XMLHttpRequest, because fetch tells nothing of how far it is. */
  function send(picture: File): void {
    const request = new XMLHttpRequest();
    request.open('POST', studioPaths.picturesCall({ alt: alt.value, name: picture.name.slice(-120) }));
    request.setRequestHeader('content-type', picture.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress.value = total > 0 ? Math.round((loaded / total) * 100) : 0;
      state.textContent = t.upload.sent(progress.value);
    });
    request.addEventListener('load', () => {
      if (request.status < 300) return location.assign(studioPaths.pictures({ done: request.status === 201 ? 'uploaded' : 'known' }));
      sending(false);
      const problem = parsed(request.responseText);
      if (problem?.errors?.length) return fault(problem.errors);
      state.textContent = pictureProblems[problem?.type.replace('/problems/', '') as ProblemCode] ?? t.failed;
    });
    request.addEventListener('error', () => {
      sending(false);
      state.textContent = t.offline;
    });
    sending(true);
    request.send(picture);
  }

  function sending(is: boolean): void {
    isSending = is;
    progress.hidden = !is;
    button.setAttribute('aria-disabled', String(is));
    button.textContent = is ? t.upload.sending : t.upload.send;
    state.textContent = '';
  }

  function fault(errors: readonly { field: string; code: string }[]): void {
    for (const { field, code } of errors) say(field, faultText(field, code));
    (errors[0]?.field === 'alt' ? alt : file).focus();
  }

  function say(field: string, text: string): void {
    const input = field === 'alt' ? alt : file;
    const place = part(`[data-error="${field}"]`);
    place.id = `field-${field}-fault`;
    place.textContent = text;
    // What a form without a script was answered with is no longer true either.
    const old = form.querySelector(`#field-${field}-error`);
    if (old && old !== place) old.remove();
    if (text) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    input.setAttribute('aria-describedby', `field-${field}-hint ${place.id}`);
  }
}

function parsed(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}
