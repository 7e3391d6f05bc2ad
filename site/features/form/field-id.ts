/** The id of a field's input: `address.line1` is a field's name, dots would need escaping in selectors. */
export function fieldId(name: string): string {
  return name.replaceAll('.', '-');
}
