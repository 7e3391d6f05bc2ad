/** What forms do better with a script: the focus goes to what is wrong, and nothing is sent twice. */
export function improveForms(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) sendOnce(form);
}

function sendOnce(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[data-sending]');
  const key = form.querySelector<HTMLInputElement>('input[name="key"]');
  let isSent = false;

  form.addEventListener('submit', (event) => {
    if (isSent) return event.preventDefault();
    isSent = true;
    if (!button) return;
    button.dataset.label ??= button.textContent ?? '';
    button.setAttribute('aria-disabled', 'true');
    button.textContent = button.dataset.sending ?? '';
  });

  // Another request gets another key: whoever comes back from the payment page and corrects the address orders anew.
  form.addEventListener('change', () => {
    if (key) key.value = crypto.randomUUID();
  });

  // Back from the next page, out of the browser's memory.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isSent) return;
    isSent = false;
    button?.removeAttribute('aria-disabled');
    if (button?.dataset.label) button.textContent = button.dataset.label;
  });
}
