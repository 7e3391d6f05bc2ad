/** A sku is model + storage in GB + colour: `apple-iphone-13-128-blue`. */
export type Sku = { readonly model: string; readonly storage: number; readonly colour: string };

export function skuOf({ model, storage, colour }: Sku): string {
  return `${model}-${storage}-${colour}`;
}

/** The maker's name of a colour, read from its id: `sierra-blue` is Sierra Blue. */
export function colourName(colour: string): string {
  return colour.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
