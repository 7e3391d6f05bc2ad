import type { Messages } from '../en/messages';

/** What every page shows around its content, and the words that several pages share. */
export const shell: Messages['shell'] = {
  skip: 'Vai al contenuto',
  tagline: 'Telefoni ricondizionati. Da capo.',
  nav: { label: 'Negozio', phones: 'Telefoni', phone: 'Phone', campaign: 'Ti serve davvero l’ultimo?', cart: 'Carrello', home: 'Reprise, pagina iniziale' },
  footer: {
    country: 'Paese',
    law: 'Le clausole in piccolo, scritte in grande',
    demo: 'Questo negozio è una dimostrazione: imprese, prezzi e disponibilità sono inventati.',
    trademarks: 'I nomi di produttori e modelli sono marchi dei rispettivi titolari. Reprise non ha legami con nessuno di loro.',
  },
  legal: { guarantee: 'Garanzia', returns: 'Resi', imprint: 'Note legali', privacy: 'Privacy', terms: 'Condizioni di vendita' },
  withdrawal: 'Recedere dal contratto qui',
  grades: {
    premium: { name: 'Premium', short: 'Nessun segno visibile, batteria al 95% o più.', long: 'Nessun segno visibile, né a un braccio di distanza né più da vicino. Salute della batteria: 95% o più.' },
    excellent: { name: 'Eccellente', short: 'Tracce sottili da vicino, batteria all’88% o più.', long: 'Graffi sottilissimi, che si vedono solo con la luce di taglio. Salute della batteria: 88% o più.' },
    good: { name: 'Buono', short: 'Lievi segni visibili, batteria all’85% o più.', long: 'Graffi leggeri sul vetro o sul bordo: in mano li noti, sotto una cover li dimentichi. Salute della batteria: 85% o più.' },
    fair: { name: 'Discreto', short: 'Chiaramente usato, batteria all’80% o più.', long: 'Graffi e piccole ammaccature ben visibili; lo schermo si legge perfettamente. Salute della batteria: 80% o più.' },
  },
  hues: {
    black: 'nero', grey: 'grigio', silver: 'argento', white: 'bianco', cream: 'crema', gold: 'oro', yellow: 'giallo',
    orange: 'arancione', red: 'rosso', pink: 'rosa', purple: 'viola', blue: 'blu', green: 'verde',
  },
  storage: (gigabytes) => (gigabytes >= 1024 ? `${gigabytes / 1024} TB` : `${gigabytes} GB`),
  taxNote: 'Prezzi con IVA compresa (regime del margine per i beni usati: l’IVA non è indicata a parte). La consegna è compresa.',
  deliveryFree: 'Consegna compresa',
  from: (price) => `da ${price}`,
  soldOut: 'Esaurito',
  stock: (left) => (left > 10 ? 'Disponibile' : left > 1 ? `${left} disponibili` : left === 1 ? 'Ultimo rimasto' : 'Esaurito'),
  demoText: 'Testo dimostrativo. Non è consulenza legale, e qui non si conclude nessun contratto vero.',
};
