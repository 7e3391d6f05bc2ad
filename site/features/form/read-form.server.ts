/** Forms of the shop are short; whatever is longer is none of them. */
const longest = 64 * 1024;

/** The fields of a posted form. Anything else that was posted reads as an empty form. @param most bytes, where a file comes along */
export async function readForm(request: Request, most = longest): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return new FormData();
  return request.formData().catch(() => new FormData());
}

export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
