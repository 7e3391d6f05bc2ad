import type { PhoneLetters } from '../../phone-letter';

export const it: PhoneLetters = {
  paid: ({ manifest, draw, promises }) => [
    ...(draw ? [
      `la tua assegnazione è la numero ${draw.sequence} di questa vendita; il suo nome pubblico è ${draw.id}. La decide il turno ${draw.round} della fonte pubblica di casualità, che esce il ${draw.at}: prima non può conoscerlo nessuno.`,
      `È scritto nel registro pubblico. L’hash di quella riga:\n${draw.entry}`,
      'Conserva questa lettera: i due hash dimostrano che abbiamo fissato la tua assegnazione prima che qualcuno potesse sapere come sarebbe finita.',
    ] : []),
    `Quello che promettiamo, qualunque telefono sia:\n${promises.map((promise) => `– ${promise}`).join('\n')}`,
    `SHA-256 della lista di telefoni da cui viene il tuo:\n${manifest}`,
  ],
  drawn: ({ number, link }, { unit, draw, verify }) => ({
    subject: `Il tuo Phone ${number} è deciso: ${unit!.name}`,
    paragraphs: [
      'Ciao,', `il tuo Phone è deciso. Eccolo: ${unit!.name}. Il numero sulla scatola: ${unit!.code}.`,
      `È l’assegnazione numero ${draw!.sequence}, decisa dal turno ${draw!.round} della fonte pubblica di casualità.`,
      `Non devi crederci sulla parola. Qui il tuo dispositivo rifà tutto il calcolo:\n${verify}`,
      `Il tuo ordine, con tutto su questo preciso telefono:\n${link}`,
      'Se non fa per te, rimandalo gratis entro 30 giorni dalla consegna. Se ha un difetto, lo ripariamo, ti mandiamo lo stesso modello o ti rimborsiamo: scegli tu.',
    ],
  }),
  gift: (link) => ({
    subject: 'Un Phone è in viaggio verso di te',
    paragraphs: ['Ciao,', 'qualcuno ti ha comprato un Phone: uno smartphone usato, controllato e funzionante. Il modello è stato assegnato da una lista pubblica, e chiunque può verificare che tutto sia stato corretto.', `Qui vedi qual è. Prezzo e ordine non compaiono:\n${link}`, 'Chi ha questo link può vederlo: tienilo per te.'],
  }),
  limitReached: 'Ogni cliente può comprare un Phone ogni trenta giorni, perché ce ne sia per più persone possibile. Tu, o qualcuno con lo stesso indirizzo o la stessa carta, ne ha già ricevuto uno in questo periodo. Per questo ordine quindi non è stato assegnato nessun telefono.',
};
