/** A request's parameters as Stripe reads them: `a[b][0]=c` is `{ a: { b: { 0: 'c' } } }`. */
export type Form = { [name: string]: string | Form };

export function decodeForm(body: string): Form {
  const form = emptyForm();
  for (const [name, value] of new URLSearchParams(body)) put(form, segmentsOf(name), value);
  return form;
}

/** One text for one set of parameters, in whatever order they were sent. */
export function canonical(form: Form): string {
  return JSON.stringify(form, (_key, value: unknown) =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

// Without a prototype, so that a parameter called `__proto__` is only that.
const emptyForm = (): Form => Object.create(null) as Form;

function segmentsOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0) return [name];
  return [name.slice(0, open), ...Array.from(name.slice(open).matchAll(/\[([^\]]*)\]/g), ([, inner]) => inner ?? '')];
}

function put(form: Form, [head, ...rest]: string[], value: string): void {
  // `list[]=a&list[]=b` counts up by itself.
  const key = head === '' ? String(Object.keys(form).length) : (head ?? '');
  if (rest.length === 0) {
    form[key] = value;
    return;
  }
  const inner = form[key];
  if (typeof inner === 'object') put(inner, rest, value);
  else put((form[key] = emptyForm()), rest, value);
}
