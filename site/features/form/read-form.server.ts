/** Forms of the shop are short; whatever is longer is none of them. */
const longest = 64 * 1024;

/** The fields of a posted form. Anything else that was posted reads as an empty form. */
export async function readForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return new FormData();
  return request.formData().catch(() => new FormData());
}

export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
