/** A sku is model + storage in GB + colour: `apple-iphone-13-128-blue`. */
export type Sku = { readonly model: string; readonly storage: number; readonly colour: string };

export function skuOf({ model, storage, colour }: Sku): string {
  return `${model}-${storage}-${colour}`;
}
