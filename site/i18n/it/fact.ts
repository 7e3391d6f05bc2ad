import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {
  repair: {
    heading: 'Riparazione',
    label: 'Riparabilità',
    outOfTen: (score) => `${score} su 10`,
    by: { 'french-index': 'Indice francese di riparabilità: il produttore valuta manuali, smontaggio, ricambi e i loro prezzi secondo le regole dello Stato.', ifixit: 'Voto di iFixit, che lo ha smontato.' },
    none: 'Non conosciamo alcun voto, né di iFixit né nell’indice francese.',
  },
  maker: {
    heading: 'Chi l’ha prodotto e chi ne risponde',
    manufacturer: 'Produttore',
    responsible: 'Responsabile nell’UE',
    itself: 'Il produttore stesso: ha sede nell’UE.',
  },
  absorption: {
    heading: 'Tasso di assorbimento specifico (SAR)',
    head: 'Testa', trunk: 'Tronco', limb: 'Arti',
    value: (watts) => `${watts} W/kg`,
    limits: 'Misurato a piena potenza su 10 g di tessuto. La legge ammette 2 W/kg alla testa e al tronco e 4 W/kg agli arti.',
  },
  japan: {
    heading: 'Per l’uso in Giappone',
    giteki: 'Omologazione radio (giteki)',
    certified: 'Omologato in Giappone',
    network: 'Blocco di rete',
    open: '○ (nessuno)',
    promise: 'Verificato con l’operatore il giorno dell’arrivo. Vendiamo solo quelli con ○; se la rete ne blocca uno più tardi, ne ricevi un altro o riavrai i soldi, per quanto tempo sia passato.',
  },
};
