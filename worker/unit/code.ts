/**
 * A unit's code as it is stored, from what somebody typed off the box: in capitals, with its hyphen, and
 * with the digits that Crockford's base 32 reads letters as (`o` is 0, `i` and `l` are 1).
 */
export function codeFrom(typed: string): string {
  const letters = typed.trim().toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-Z]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : typed;
}
