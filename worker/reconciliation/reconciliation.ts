/** Two records that should agree and do not. `about` is an id, `what` a sentence for a person. */
export type Difference = { readonly about: string; readonly what: string };
