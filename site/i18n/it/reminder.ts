import type { Messages } from '../en/messages';

/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder: Messages['reminder'] = {
  heading: 'La prossima vendita',
  opens: (day, time) => `Si apre ${day} alle ${time}.`,
  calendar: 'Aggiungila al calendario',
  email: 'E-mail',
  emailHint: 'Una sola e-mail, qualche ora prima dell’apertura. Prima confermi l’indirizzo, e lo cancelliamo appena l’e-mail è partita.',
  remind: 'Ricordamelo',
  sending: 'Un momento…',
  title: 'Un promemoria della prossima vendita | Reprise',
  asked: { heading: 'Controlla la posta', text: (hours) => `Se l’indirizzo esiste, è in arrivo una e-mail con un link. Il promemoria vale quando lo confermi da lì, entro ${hours} ore; altrimenti dimentichiamo l’indirizzo.` },
  none: { heading: 'Nessuna vendita è annunciata', text: 'Non abbiamo conservato nulla. Appena la prossima vendita di Phone avrà una data, la troverai nella pagina del Phone.' },
  confirm: { heading: 'Ancora un passo', text: (day, time) => `Vuoi una e-mail prima che si apra la vendita di Phone, ${day} alle ${time}. È così?`, action: 'Sì, ricordamelo' },
  confirmed: { heading: 'Te lo ricorderemo', text: (day, time) => `Arriverà una e-mail qualche ora prima che la vendita si apra, ${day} alle ${time}. Poi cancelliamo il tuo indirizzo.` },
  end: 'Nessuna e-mail: cancella il mio indirizzo',
  ended: { heading: 'Il tuo indirizzo è cancellato', text: 'Non arriverà nessuna e-mail.' },
  gone: { heading: 'Con questo link non è conservato nulla', text: 'Ha fatto il suo lavoro, è scaduto o è stato chiuso. In ogni caso qui non abbiamo più alcun indirizzo.' },
  back: 'Tutto sul Phone',
  event: {
    summary: 'Vendita di Phone da Reprise',
    text: (price) => `Un Phone costa ${price}: uno smartphone ricondizionato, controllato e funzionante. Quale sia, lo decide un numero casuale pubblico dopo il pagamento.`,
    alarm: (minutes) => `La vendita di Phone si apre tra ${minutes} minuti`,
  },
};
