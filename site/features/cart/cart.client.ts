/**
 * Changes the cart in place. The server renders the page as it would for a plain
 * form; the new lines take the place of the old, the focus stays, the new total is read out.
 */
const announcer = document.querySelector<HTMLElement>('[data-cart-status]');

document.addEventListener('submit', async (event) => {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || !target.closest('[data-cart]')) return;
  event.preventDefault();
  const cart = document.querySelector<HTMLElement>('[data-cart]');
  if (!cart || cart.ariaBusy === 'true') return;
  cart.ariaBusy = 'true';
  try {
    const response = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(new FormData(target, submitter) as never) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector<HTMLElement>('[data-cart]');
    if (!fresh) throw new Error('no cart in the answer');
    cart.replaceWith(fresh);
    document.title = page.title;
    if (announcer) announcer.textContent = fresh.dataset.changed ?? '';
    refocus(fresh, submitter?.id);
  } catch {
    // The network or the answer failed: let the browser do it, and say what it has to say.
    const pressed = Object.assign(document.createElement('input'), { type: 'hidden' });
    if (submitter instanceof HTMLButtonElement) target.insertAdjacentElement('beforeend', Object.assign(pressed, { name: submitter.name, value: submitter.value }));
    target.submit();
  }
});

/** To the problem if there is one, else to the button that was pressed, else to its neighbour or the heading. */
function refocus(cart: HTMLElement, id: string | undefined): void {
  const button = id ? document.getElementById(id) : null;
  const pressed = button instanceof HTMLButtonElement && button.disabled ? button.parentElement?.querySelector<HTMLElement>('button:enabled') : button;
  const heading = cart.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  (cart.querySelector<HTMLElement>('[data-focus]') ?? pressed ?? heading)?.focus();
}

export {};
