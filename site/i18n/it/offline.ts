import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {
  bar: {
    off: (time) => `Nessuna rete. Prezzi e disponibilità di questa pagina sono del ${time}: non possiamo sapere se valgono ancora.`,
    back: 'La rete è tornata. Quella che vedi è ancora la copia.',
    blocked: 'Nessuna rete: non è stato inviato nulla. Riprova quando torna.',
    again: 'Ricarica la pagina',
    close: 'OK',
  },
  page: {
    searchTitle: 'Nessuna rete | Reprise',
    title: 'Nessuna rete',
    text: 'In questo momento la pagina non si può caricare. Quelle già aperte si possono ancora leggere.',
    again: 'Riprova',
    kept: 'Pagine su questo dispositivo',
    note: 'Prezzi e disponibilità hanno l’età delle pagine stesse.',
  },
};
