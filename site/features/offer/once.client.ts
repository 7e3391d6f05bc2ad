/** A form that has been sent is not sent again by a second tap. Coming back by the back button makes it new. */
export function sendOnce(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent !== undefined) event.preventDefault();
    form.dataset.sent = '';
    event.submitter?.setAttribute('aria-disabled', 'true');
  });
  addEventListener('pageshow', () => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
  });
}
