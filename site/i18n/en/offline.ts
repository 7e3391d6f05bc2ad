/** Texts for a page without network, and for the installed shop. */
export const offline = {
  bar: {
    off: (time: string) => `No network. Prices and stock on this page are from ${time}: we can’t know whether they still hold.`,
    back: 'The network is back. What you see is still the copy.',
    blocked: 'No network: nothing was sent. Please try again when it is back.',
    again: 'Load the page again',
    close: 'OK',
  },
  page: {
    searchTitle: 'No network | Reprise',
    title: 'No network',
    text: 'This page can’t be fetched at the moment. What you opened before can still be read.',
    again: 'Try again',
    kept: 'Pages on this device',
    note: 'Prices and stock on them are as old as the pages themselves.',
  },
};
