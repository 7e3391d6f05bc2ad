import type { Messages } from '../en/messages';
import { the } from './article';

/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law: Messages['law'] = {
  documents: 'Documenti legali',
  updated: (date) => `Aggiornato ${the(date)}`,
  searchTitle: (title) => `${title} | Reprise`,
  notice: {
    label: 'Avviso europeo sulla garanzia legale',
    link: 'I tuoi diritti in ogni Paese, sulle pagine dell’Unione europea',
    code: (address) => `Codice QR che porta a ${address}`,
  },
  notFound: {
    title: 'Qui non c’è niente',
    text: 'La pagina si è spostata, è stata venduta o non è mai esistita. Di perso c’è solo la strada.',
    home: 'Alla pagina iniziale',
    phones: 'A tutti i telefoni',
    countries: 'Scegli un Paese:',
  },
  broken: {
    title: 'Qualcosa è andato storto da parte nostra',
    text: 'Non dipende da te. Riprova tra un momento; se hai già pagato, niente è perso e il tuo ordine è al sicuro.',
    again: 'Riprova',
    home: 'Alla pagina iniziale',
  },
};
