/** The studio's words about what campaigns did; those about the figures themselves are `features/results/words.ts`. */
export const resultsWords = {
  title: 'Results',
  markets: 'Country',
  periods: 'Period',
  lastDays: (days: number) => (days % 7 === 0 && days > 7 ? `Last ${days / 7} weeks` : `Last ${days} days`),
  names: 'Counted under',
  namesHint: 'The campaign had more than one name for its results in this country. Each has figures of its own.',
  from: 'First day',
  to: 'Last day',
  show: 'Show',
  wrong: 'The last day has to come after the first, within a year, and both have to be days there are.',
  empty: {
    title: 'Nothing to tell yet',
    text: (from: string, to: string) => `From ${from} to ${to} nobody was counted here, nor in as many days before, and nothing was sold that this campaign led to.`,
    why: 'That may be so because it was not to be seen, or because whoever came asked not to be counted. Figures appear within seconds of the first visit.',
  },
  links: {
    title: 'Links to tag with',
    lead: 'Give each place where you link to the campaign a link of its own, and its visits and sales are told apart. A link says where it stands and nothing about who follows it.',
    own: 'Another place',
    ownHint: 'Small letters, digits, - and _; at most 32.',
    ownWrong: 'A name has small letters, digits, - and _, begins with a letter or a digit, and has 32 at most.',
    make: 'Show its link',
    copy: 'Copy',
    copied: 'Copied',
    link: (channel: string) => `Link for ${channel}`,
  },
} as const;
