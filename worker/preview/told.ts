import type { Preview } from './preview.flow';

/** A preview as an answer: each part is there, empty where its state has none. */
export function told(preview: Preview) {
  return {
    state: preview.state,
    revision: preview.state === 'live' ? preview.revision : null,
    number: preview.state === 'live' ? preview.number : null,
    markets: preview.state === 'live' ? [...preview.markets] : [],
    opensAt: preview.state === 'nothing' && preview.opensAt !== null ? new Date(preview.opensAt).toISOString() : null,
    others: preview.state === 'over' || preview.state === 'nothing' ? preview.others.map(({ slug, revision: { headline, claim } }) => ({ slug, headline, claim })) : [],
    faults: preview.state === 'faulty' ? [...preview.faults] : [],
  };
}
