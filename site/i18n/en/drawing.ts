type Difference = { more: (by: string) => string; less: (by: string) => string };

/** Texts of what is drawn: the size comparison and the pictures for sharing. */
export const drawing = {
  size: {
    beside: (first: string, second: string) => `${first} and ${second} from the front, drawn to one scale`,
    overlaid: (first: string, second: string) => `The outlines of ${first} and ${second}, one laid over the other`,
    measure: 'Measure',
    dimensions: { height: 'Height', width: 'Width', depth: 'Depth', weight: 'Weight' },
    compared: (first: string, second: string, differences: string) => `${first}, next to ${second}: ${differences}.`,
    same: (first: string, second: string) => `${first} and ${second} are the same size and the same weight.`,
    differences: {
      height: { more: (by) => `${by} taller`, less: (by) => `${by} shorter` },
      width: { more: (by) => `${by} wider`, less: (by) => `${by} narrower` },
      depth: { more: (by) => `${by} thicker`, less: (by) => `${by} thinner` },
      weight: { more: (by) => `${by} heavier`, less: (by) => `${by} lighter` },
    } satisfies Record<string, Difference> as Record<'height' | 'width' | 'depth' | 'weight', Difference>,
  },
  share: {
    model: { line: 'Used, checked and graded in plain words.', alt: (name: string) => `${name}, drawn from behind and from the front` },
    premium: { title: 'Premium', line: 'Genuine parts, a battery at 95% or more, and no mark to be seen.' },
    quiz: { title: 'Do you need the newest?', line: 'A few questions. The answer may well be: keep yours.' },
  },
};
