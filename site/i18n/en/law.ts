/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law = {
  documents: 'Legal documents',
  updated: (date: string) => `As of ${date}`,
  searchTitle: (title: string) => `${title} | Reprise`,
  notice: {
    label: 'European notice on the legal guarantee',
    link: 'Your rights in each country, on the European Union’s pages',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The page has moved, was sold, or never was. Nothing is lost but the way.',
    home: 'To the start page',
    phones: 'To all phones',
    countries: 'Or choose a country:',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'It is not you. Try again in a moment; if you have paid, nothing is lost and your order is safe.',
    again: 'Try again',
    home: 'To the start page',
  },
};
