import type { Messages } from '../en/messages';

/** Texts of campaign and Phone pages. */
export const story: Messages['story'] = {
  campaign: {
    drawing: (first, second) => `${first} e ${second}, disegnati nella stessa scala`,
    sideBySide: 'Uno accanto all’altro',
    fact: 'Dato',
    giveUp: 'A che cosa rinunci',
    keep: 'Che cosa ti resta',
    newFrom: (name, storage) => `${name}, ${storage}, nuovo`,
    oursFrom: (name, storage, grade) => `${name}, ${storage}, ${grade}, da noi`,
    atLaunch: (source, date) => `Prezzo al lancio: ${source}, ${date}`,
    atLaunchAbroad: (country, source, date) => `Prezzo al lancio in ${country}: ${source}, ${date}`,
    used: 'Usato, controllato, consegna compresa',
    difference: 'La differenza',
    notAlike: 'La memoria non è la stessa: ogni prezzo è quello della versione più economica.',
    alsoUsed: (name, price) => `C’è anche una via di mezzo: ${name}, usato, ${price}.`,
    questions: 'Domande legittime',
    sources: 'Da dove vengono i dati',
  },
  over: {
    title: 'Questa campagna è finita',
    text: 'Ha avuto il suo tempo, e con lei le sue offerte. Le altre pagine mostrano i prezzi di oggi.',
    now: 'In corso ora',
  },
  phone: {
    searchTitle: 'Il Phone: un telefono che funziona, assegnato a caso | Reprise',
    description: (price) => `Un telefono ricondizionato a ${price}. Il modello è assegnato a caso dopo il pagamento, tra quelli di una lista pubblicata qui, con tutte le probabilità.`,
    headline: 'Un prezzo. Un telefono che funziona. Quale, lo vedrai.',
    lead: 'Se ti serve un telefono e non ti importa quale, puoi risparmiarti le schede tecniche. Paghi un prezzo fisso; uno dei telefoni di questa pagina ti viene assegnato a caso e spedito.',
    left: (left, size) => `Disponibili: ${left} su ${size}`,
    buy: 'Compra un Phone',
    noCart: 'Non passa dal carrello: si ordina a parte.',
    soldOut: 'Al momento sono tutti presi. Se un pagamento non va a buon fine, uno può tornare libero.',
    ended: 'Questa vendita è finita.',
    none: 'Al momento non c’è nessuna vendita di Phone.',
    not: 'Che cosa non è',
    nots: [
      { title: 'Non è una scelta.', text: 'Modello, colore e memoria non si possono scegliere né cambiare. Se ti serve un telefono preciso, prendilo dallo scaffale.' },
      { title: 'Non è un gioco.', text: 'Nessuno resta a mani vuote: chi paga riceve un telefono di questa lista.' },
      { title: 'Non è un segreto.', text: 'Che cosa può essere, e con quale probabilità, sta scritto qui sopra, prima di pagare.' },
    ],
    shelf: 'Preferisco sceglierlo io',
  },
};
