import type { Messages } from '../en/messages';

const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);

export const unit: Messages['unit'] = {
  chosen: (code, battery) => `Proprio questo telefono: ${code}, batteria ${battery}`,
  gone: 'Qualcun altro ha preso proprio questo telefono. Non è stato addebitato nulla.',
  another: 'Scegline un altro della stessa offerta',
  notHeld: 'Nel carrello non è ancora messo da parte. Lo è quando ordini, e allora è questo o nessuno.',
  passport: 'Passaporto',
  passportOf: (code) => `Passaporto di ${code}`,

  behind: {
    seeOne: 'Guarda il telefono dietro questa offerta',
    see: (units) => `Guarda i ${units} telefoni dietro questa offerta`,
    title: (name) => `${name}: quale vuoi?`,
    heading: 'Quale vuoi?',
    lead: 'Stesso modello, stesse condizioni, stesso prezzo, eppure non ce ne sono due uguali. Il primo è quello con più batteria.',
    first: (shown, all) => `Questi sono i ${shown} con più batteria, su ${all}.`,
    battery: (percent) => `Batteria ${percent}`,
    replaced: (parts) => `Sostituito: ${parts}`,
    untouched: 'Niente di sostituito',
    wear: (marks) => `Segni: ${marks}`,
    notRecorded: 'non registrati',
    checked: (day) => `Controllato il ${day}`,
    take: 'Prendo questo',
    takeNamed: (code, battery) => `Prendo questo: ${code}, batteria ${battery}`,
    none: 'In questo momento non ce n’è nessuno disponibile.',
    toModel: (name) => `Torna a ${name}`,
    loading: 'Un attimo …',
    failed: 'L’elenco non è arrivato. Eccolo come pagina:',
  },

  marks: ({ scratch, nick, scuff }) => {
    const all = [...several(scratch, 'un graffio', 'graffi'), ...several(nick, 'un’ammaccatura', 'ammaccature'), ...several(scuff, 'una strisciata', 'strisciate')];
    return all.length === 0 ? 'nessuno visibile' : new Intl.ListFormat('it').format(all);
  },
  longest: (marks, length) => `${marks}, al massimo ${length}`,
  side: { front: 'Davanti', back: 'Dietro', frame: 'Bordo' },
  drawn: (side, name, marks) => `${side}: questo ${name}, disegnato con i suoi segni: ${marks}`,
  drawing: 'Disegnato in base a ciò che è stato registrato. È questo, non uno simile.',

  origin: { genuine: 'del produttore, nuova', 'refurbished-genuine': 'del produttore, rigenerata', compatible: 'di un altro produttore, compatibile' },
  originUnknown: 'origine non registrata',

  title: (name, code) => `${name} ${code}: passaporto`,
  label: 'Il passaporto di un solo telefono',
  state: {
    'for-sale': 'Questo è in vendita',
    held: 'Qualcuno sta pagando questo proprio ora',
    sold: 'Venduto',
    'not-offered': 'Non in vendita in questo paese',
    'in-drop': 'Da assegnare: fa parte di una vendita di Phone',
  },
  stateText: {
    'for-sale': 'Al prezzo della sua offerta. Scegliere non costa nulla.',
    held: 'Se non va a buon fine, entro un’ora è di nuovo libero.',
    sold: 'Chi ha la scatola può rileggere qui che cosa è stato trovato prima della vendita. Di chi sia, su questa pagina non è scritto da nessuna parte.',
    'not-offered': 'Esiste, è stato controllato e al momento qui nessuno lo offre.',
    'in-drop': 'Fino all’assegnazione questa pagina dice quello che dice l’elenco pubblico di quella vendita. Parti, segni e prove arrivano con l’assegnazione.',
  },
  take: 'Metti nel carrello proprio questo',
  others: 'Guarda gli altri di questa offerta',
  toPhone: 'Alla vendita dei Phone',
  soldBy: (seller) => `Venduto da ${seller}`,
  model: (name) => `Tutto su ${name}`,

  grade: 'Le sue condizioni, e perché',
  notAbove: (grade) => `Non è «${grade}» perché ha:`,
  best: 'Meglio non c’è. Non è stato trovato alcun segno e nessuna parte è di altri che del produttore.',
  excess: {
    'scratch-count': (found, allowed) => `${found} graffi su un lato; ne sono ammessi ${allowed}`,
    'scratch-length': (found, allowed) => `un graffio di ${found}; il limite è ${allowed}`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'un’ammaccatura sul bordo; non ne è ammessa nessuna' : `${found} ammaccature; ne è ammessa ${allowed}`),
    'nick-length': (found, allowed) => `un’ammaccatura di ${found}; il limite è ${allowed}`,
    'scuff-count': (found, allowed) => (allowed === '0' ? 'una strisciata; non ne è ammessa nessuna' : `${found} strisciate; ne è ammessa ${allowed}`),
    'scuff-length': (found, allowed) => `una strisciata di ${found}; il limite è ${allowed}`,
    battery: (found, allowed) => `la batteria al ${found}; serve almeno ${allowed}`,
    parts: () => 'una parte sostituita che non è nuova del produttore',
  },

  battery: 'Batteria',
  batteryMeans: (percent, hours) => `Tiene il ${percent} della carica che teneva da nuova. Dove una nuova dura dieci ore, questa ne dura circa ${hours}.`,
  batteryNew: 'È stata sostituita, quindi è più giovane del telefono.',
  batteryFloor: (grade, percent) => `Per «${grade}» serve almeno ${percent}.`,

  parts: 'Parti sostituite',
  noParts: 'Nessuna. Dentro c’è tutto ciò con cui è stato costruito.',
  tests: 'Che cosa è stato provato',
  test: {
    screen: 'Schermo: pixel, luminosità, aloni', touch: 'Tocco, su tutto lo schermo', buttons: 'Tasti', cameras: 'Fotocamere, con messa a fuoco e flash', microphones: 'Microfoni', speakers: 'Altoparlanti',
    radios: 'Rete mobile, Wi-Fi, Bluetooth, GPS, NFC', sensors: 'Sensori, impronta o volto', charging: 'Ricarica, potenza massima', battery: 'Capacità della batteria, misurata', cycles: 'Cicli di ricarica',
    'activation-lock': 'Blocco di un account precedente', network: 'IMEI segnalato come smarrito o rubato', erasure: 'Dati del proprietario precedente',
  },
  passed: 'funziona',
  unlocked: 'nessuno, è disattivato',
  notReported: 'no',
  notTold: 'questo modello non lo dice',
  erased: { 'nist-800-88-purge': 'cancellati senza ritorno (NIST SP 800-88, Purge)', 'nist-800-88-clear': 'cancellati (NIST SP 800-88, Clear)' },
  whatFails: 'Ciò che non passa viene riparato e provato di nuovo, o finisce tra i ricambi. Quindi ogni telefono venduto ha superato le prove.',
  checked: (day, station) => `Controllato il ${day} al banco ${station}.`,
  checkedOn: (day) => `Controllato il ${day}.`,
  noReport: 'Di questo non è stato conservato un rapporto dettagliato.',
};
