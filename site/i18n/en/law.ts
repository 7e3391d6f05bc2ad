/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law = {
  documents: 'Legal documents',
  updated: (date: string) => `As of ${date}`,
  searchTitle: (title: string) => `${title} | Reprise`,
  notice: {
    label: 'European notice on the legal guarantee',
    link: 'Your rights in each country, on the European Union’s pages',
    code: (address: string) => `QR code that leads to ${address}`,
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The page has moved, has been sold, or never existed. No harm done: just a wrong turn.',
    home: 'Back to the start',
    phones: 'See all phones',
    countries: 'Choose a country:',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'It is not you. Try again in a moment; if you have paid, nothing is lost and your order is safe.',
    again: 'Try again',
    home: 'Back to the start',
  },
};
