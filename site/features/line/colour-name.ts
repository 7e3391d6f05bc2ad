/** The maker's name of a colour, read from its id: `sierra-blue` is Sierra Blue. */
export function colourName(colour: string): string {
  return colour.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
