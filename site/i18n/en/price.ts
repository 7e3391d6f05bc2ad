/** Texts about prices: reductions, what was lowest, why an offer comes first. */
export const price = {};
