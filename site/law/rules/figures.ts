import { figureLaw, kilograms, upTo } from '../../../worker/law/figures';
import type { PageRule } from '../fault';

/** Figures that persuade stand with their source: inside a `data-figure` that links to it or cites it, or in the link itself. */
export const figures: PageRule = {
  name: 'figure-source',
  source: (market) => figureLaw(market).title,
  // A legal document is its own source.
  check: ({ path, texts, figures }) => [
    ...texts.filter(({ text, sourced }) => !sourced && !path.includes('/legal/') && (kilograms.test(text) || upTo.test(text))).map(({ text, at }) => ({ at, what: `a figure without its source (“${text.trim().slice(0, 60)}”)` })),
    ...figures.filter(({ sourced }) => !sourced).map(({ at }) => ({ at, what: 'a data-figure without a source in it' })),
  ],
};
