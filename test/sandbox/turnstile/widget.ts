/**
 * `api.js`, what a page loads: a box to tick instead of a challenge. It builds
 * nodes and sets styles through the DOM alone, so it runs under a policy that
 * allows no inline code. Tokens are those of `token.ts`.
 */
export const widget = String.raw`(() => {
  'use strict';
  const DUMMY_TOKEN = 'XXXX.DUMMY.TOKEN.XXXX';
  const { searchParams } = new URL(document.currentScript.src);
  const widgets = new Map();

  const make = (name, properties, ...children) => {
    const { style, ...others } = properties;
    const node = Object.assign(document.createElement(name), others);
    Object.assign(node.style, style);
    node.append(...children);
    return node;
  };

  const tokenFor = ({ sitekey, action, cdata }) =>
    sitekey.startsWith('0x4')
      ? '0.' + btoa(JSON.stringify({ at: Date.now(), hostname: location.hostname, action, cdata, nonce: crypto.randomUUID() }))
      : DUMMY_TOKEN;

  function render(container, options = {}) {
    const place = typeof container === 'string' ? document.querySelector(container) : container;
    if (!place) throw new Error('[Turnstile stand-in] There is no such container.');
    const { sitekey = '', action = '', cdata = '', responseFieldName = 'cf-turnstile-response' } = {
      ...place.dataset,
      ...options,
      ...('cData' in options && { cdata: options.cData }),
      ...('response-field-name' in options && { responseFieldName: options['response-field-name'] }),
    };
    const id = 'cf-chl-widget-' + (widgets.size + 1);
    const response = make('input', { type: 'hidden', name: responseFieldName, id: id + '_response' });
    const tick = make('input', { type: 'checkbox', id, style: { width: '1.5rem', height: '1.5rem', flex: 'none', margin: '0' } });
    const status = make('p', { style: { margin: '0' } });
    status.setAttribute('role', 'status');
    const label = make('label', { htmlFor: id, style: { cursor: 'pointer' } }, 'I am a person (this box stands in for Turnstile)');
    const line = make('div', { style: { display: 'flex', gap: '0.75rem', alignItems: 'center', minHeight: '2.75rem' } }, tick, label);
    const box = make('div', { style: { border: '1px solid currentColor', borderRadius: '0.25rem', padding: '0.5rem 0.75rem', maxWidth: '22rem' } }, line, status);

    const isInvisible = /^[12]x0+BB$/.test(sitekey);
    const fails = sitekey.startsWith('2x');
    const solve = () => {
      if (fails) {
        tick.checked = false;
        status.textContent = 'Verification failed (stand-in for Turnstile).';
        if (typeof options['error-callback'] === 'function') options['error-callback']('300030');
        return;
      }
      response.value = tokenFor({ sitekey, action, cdata });
      if (typeof options.callback === 'function') options.callback(response.value);
    };
    const clear = () => {
      tick.checked = false;
      status.textContent = '';
      response.value = '';
      if (isInvisible) solve();
    };
    tick.addEventListener('change', () => (tick.checked ? solve() : clear()));

    place.replaceChildren(...(isInvisible ? [] : [box]), response);
    widgets.set(id, { clear, place, response });
    if (!/^[123]x0+(AA|AB|BB|FF)$/.test(sitekey) && !sitekey.startsWith('0x4')) {
      tick.disabled = true;
      status.textContent = 'Invalid site key (stand-in for Turnstile).';
    } else if (isInvisible) solve();
    return id;
  }

  /** By its id, by its container, or the first there is. */
  function find(wanted) {
    if (wanted === undefined) return widgets.values().next().value;
    const place = typeof wanted === 'string' && !widgets.has(wanted) ? document.querySelector(wanted) : wanted;
    return widgets.get(wanted) ?? [...widgets.values()].find((it) => it.place === place);
  }

  const renderAll = () => {
    for (const place of document.querySelectorAll('.cf-turnstile')) if (!place.hasChildNodes()) render(place);
  };

  const onceRead = (act) => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', act) : act());

  window.turnstile = {
    render,
    reset: (wanted) => find(wanted)?.clear(),
    remove: (wanted) => find(wanted)?.place.replaceChildren(),
    getResponse: (wanted) => find(wanted)?.response.value || undefined,
    ready: onceRead,
  };

  onceRead(() => {
    if (searchParams.get('render') !== 'explicit') renderAll();
    window[searchParams.get('onload')]?.();
  });
})();
`;
