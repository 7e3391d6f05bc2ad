/** A card of its own for every number: sixteen digits, the last of them Luhn's. */
export function luhn(number: number): string {
  const digits = `4242${String(number).padStart(11, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
