import type { Messages } from '../en/messages';

export const drawing: Messages['drawing'] = {
  size: {
    beside: (first, second) => `${first} e ${second} di fronte, disegnati nella stessa scala`,
    overlaid: (first, second) => `I contorni di ${first} e ${second}, uno sopra l’altro`,
    measure: 'Misura',
    dimensions: { height: 'Altezza', width: 'Larghezza', depth: 'Spessore', weight: 'Peso' },
    compared: (first, second, differences) => `${first} accanto a ${second}: ${differences}.`,
    same: (first, second) => `${first} e ${second} hanno le stesse misure e lo stesso peso.`,
    differences: {
      height: { more: (by) => `più alto di ${by}`, less: (by) => `più basso di ${by}` },
      width: { more: (by) => `più largo di ${by}`, less: (by) => `più stretto di ${by}` },
      depth: { more: (by) => `più spesso di ${by}`, less: (by) => `più sottile di ${by}` },
      weight: { more: (by) => `più pesante di ${by}`, less: (by) => `più leggero di ${by}` },
    },
  },
  share: {
    model: { line: 'Usato, controllato e descritto con parole chiare.', alt: (name) => `${name}, disegnato da dietro e di fronte` },
    premium: { title: 'Premium', line: 'Parti originali, batteria almeno al 95\u00A0%, nessun segno che si veda.' },
    quiz: { title: 'Ti serve davvero l’ultimo?', line: 'Qualche domanda. La risposta può anche essere: tieni il tuo.' },
  },
};
