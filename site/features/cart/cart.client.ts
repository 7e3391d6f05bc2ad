/**
 * Changes the cart in place. The server renders the page as it would for a plain
 * form; the new lines take the place of the old, the focus stays, the new total is read out.
 */
export function changeInPlace(): void {
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    const cart = document.querySelector<HTMLElement>('[data-cart]');
    if (!(target instanceof HTMLFormElement) || !cart?.contains(target)) return;
    event.preventDefault();
    if (cart.ariaBusy === 'true') return;
    cart.ariaBusy = 'true';
    change(cart, target, submitter).catch(() => sendPlainly(target, submitter));
  });
}

async function change(cart: HTMLElement, form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const response = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(new FormData(form, submitter) as never) });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>('[data-cart]');
  if (!fresh) throw new Error('no cart in the answer');
  cart.replaceWith(fresh);
  document.title = page.title;
  const announcer = document.querySelector<HTMLElement>('[data-cart-status]');
  if (announcer) announcer.textContent = fresh.dataset.changed ?? '';
  refocus(fresh, submitter?.id);
}

/** The network or the answer failed: let the browser do it, and say what it has to say. */
function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const pressed = Object.assign(document.createElement('input'), { type: 'hidden' });
  if (submitter instanceof HTMLButtonElement) form.insertAdjacentElement('beforeend', Object.assign(pressed, { name: submitter.name, value: submitter.value }));
  form.submit();
}

/** To the problem if there is one, else to the button that was pressed, else to its neighbour or the heading. */
function refocus(cart: HTMLElement, id: string | undefined): void {
  const button = id ? document.getElementById(id) : null;
  const pressed = button instanceof HTMLButtonElement && button.disabled ? button.parentElement?.querySelector<HTMLElement>('button:enabled') : button;
  const heading = cart.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  (cart.querySelector<HTMLElement>('[data-focus]') ?? pressed ?? heading)?.focus();
}
