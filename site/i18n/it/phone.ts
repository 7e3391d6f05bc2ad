import type { Messages } from '../en/messages';
import { the, toThe } from './article';

/** The fair draw on the Phone page. */
const page: Messages['phone']['page'] = {
  systems: { ios: 'Phone: tutti con iOS', android: 'Phone: tutti con Android', mixed: 'Phone: alcuni con iOS, altri con Android' },
  closesIn: 'Chiude tra',
  opensIn: 'Apre tra',
  opensAt: (day, time) => `La vendita apre ${the(day)} alle ${time}.`,
  closesAt: (day, time) => `In vendita fino ${toThe(day)} alle ${time}, o finché non sono tutti venduti.`,
  lobby: 'La coda è già aperta. Quando la vendita comincia, un numero casuale pubblico mette in ordine tutti quelli che sono in coda: arrivare presto non dà vantaggi, basta esserci.',
  lobbyFrom: (time) => `La coda apre alle ${time}. Arrivare per primi non dà nessun vantaggio.`,
  toQueue: 'Vai alla coda',
  queue: 'In questo momento lo vogliono in molti, quindi c’è una coda.',
  soldOut: 'I Phone di questa vendita sono tutti venduti.',
  limit: (days) => `Un Phone per cliente ogni ${days} giorni.`,
  adults: (age) => `Solo per maggiorenni, dai ${age} anni in su.`,
  methods: (methods) => `Puoi pagare con ${methods}: solo modi confermati subito, perché con il pagamento comincia l’assegnazione.`,
  wall: 'Guarda le assegnazioni già fatte',
  verifier: 'Verificane una da te',
};

/** What can be in it. */
const odds: Messages['phone']['odds'] = {
  heading: 'Che cosa può essere',
  lead: 'Ogni telefono non ancora assegnato ha la stessa probabilità di essere il prossimo. Quella di un modello dipende quindi da quanti ne restano. «All’inizio» è quando non ne era stato assegnato ancora nessuno.',
  best: 'Al massimo', middle: 'Nel mezzo', worst: 'Al minimo',
  worth: (price) => `vale ${price}`,
  worthNote: 'Il valore di un telefono è il prezzo più basso a cui qui ne era disponibile uno come quello: la mediana dei 14 giorni prima che la lista fosse fissata.',
  byModel: 'Per modello', byMaker: 'Per produttore', byWorth: 'Per valore',
  model: 'Modello', maker: 'Produttore', worths: 'Valore',
  left: 'Restano', now: 'Proba\u00ADbilità ora', start: 'All’inizio',
  of: (left, size) => `${left} su ${size}`,
  from: (from, to) => `Da ${from} a ${to}`,
  gone: 'Sono stati assegnati tutti. Queste sono le cifre dell’inizio.',
};

/** What every unit of a sale has at least. */
const floor: Messages['phone']['floor'] = {
  heading: 'Il minimo che può essere',
  lead: 'Prima di pubblicare una vendita verifichiamo questi punti su ogni telefono della lista. Se ne manca anche uno solo, il telefono resta fuori.',
  worth: { title: 'Vale quello che costa', text: (worth) => `Nessun telefono della lista vale meno di ${worth}. Il prezzo della vendita non supera mai questa cifra.` },
  battery: { title: (percent) => `Batteria ${toThe(percent)} o più`, text: 'Rispetto a quando era nuova. La misuriamo e lo scriviamo nel tuo ordine.' },
  updates: {
    title: (months) => `Aggiornamenti di sicurezza per ${months} mesi`,
    text: (years) => `Contati dall’ultimo giorno della vendita. Se il produttore non annuncia una fine, il telefono aveva meno di ${years} anni quando la lista è stata fissata.`,
  },
  works: { title: 'Funziona, in tutto', text: 'Ha superato la stessa lista di controlli di ogni telefono che vendiamo.' },
  guarantee: { title: (months) => `${months} mesi di garanzia`, text: 'La stessa di un telefono che scegli tu.' },
};

/** How it is drawn, and why nobody can bend it. */
const draw: Messages['phone']['draw'] = {
  heading: 'Come viene assegnato',
  lead: 'Non lo decidiamo noi. Lo decide un numero casuale pubblico che, quando paghi, nessuno può conoscere: né tu, né noi, né chi lo pubblica.',
  list: { title: 'Prima si fissa la lista.', text: 'Prima che la vendita apra pubblichiamo quali telefoni ci sono dentro, uno per uno, e un’impronta di quella lista. Se nella lista cambia una sola lettera, l’impronta è un’altra.' },
  payment: {
    title: 'Il pagamento fissa un turno.',
    text: (period, margin) =>
      `drand, una fonte pubblica gestita insieme da organizzazioni indipendenti, pubblica un numero casuale ogni ${period} secondi, in turni numerati. Quando arriva il tuo pagamento scriviamo in un registro pubblico quale turno vale per te: il primo che esce quando sono passati più di ${margin} secondi.`,
  },
  round: { title: 'Il turno esce.', text: 'Il suo numero compare per tutti nello stesso momento. Porta una firma: nessuno può inventarlo o scambiarlo con un altro.' },
  formula: { title: 'Una formula indica il telefono.', text: 'Parte da tre dati: l’impronta della lista, il numero casuale del turno e il nome della tua assegnazione. Il risultato è uno dei telefoni rimasti. Gli stessi tre dati danno sempre lo stesso telefono.' },
  check: { title: 'Puoi verificarlo.', text: 'La lista, il registro e il turno sono aperti a chiunque. Il nostro verificatore rifà il calcolo nel tuo browser; può rifarlo anche un programma tuo.' },
  late: (hours) => `Se mai un turno non uscisse, l’assegnazione aspetta. Dopo ${hours} ore ne prende il posto uno successivo, e il registro lo dice.`,
  formulaHeading: 'La formula, parola per parola',
  formulaText: 'SHA-256 di queste cinque righe. I suoi primi 32 bit, modulo il numero dei telefoni rimasti, dicono quale di loro è, contando da 0 nell’ordine della lista. I numeri dell’ultimo tratto, incompleto, favorirebbero alcuni telefoni; se ne esce uno di quelli, vale il tentativo successivo.',
  formulaParts: { manifest: 'impronta della lista', randomness: 'numero casuale del turno', draw: 'nome dell’assegnazione', attempt: 'tentativo, da 0' },
};

/** The hash of the manifest. */
const manifest: Messages['phone']['manifest'] = {
  heading: 'L’impronta della lista',
  text: 'È l’hash SHA-256 della lista dei telefoni di questa vendita. Se vuoi, conservalo: ti permette di sapere in ogni momento se la lista è ancora quella pubblicata prima che tu pagassi.',
  copy: 'Copia l’impronta',
  copied: 'Copiata',
  open: 'Apri la lista',
  ledger: 'Apri il registro',
};

const promises: Messages['phone']['promises'] = {
  heading: 'Che cosa promettiamo, qualunque sia',
};

/** Why it is sold in this country, from the market's record. */
const legal: Messages['phone']['legal'] = {
  heading: 'Perché è un acquisto e non un gioco',
  source: (source) => `Norme: ${source}`,
  demo: (date) => `Aggiornato ${toThe(date)}. Questa nota fa parte di una dimostrazione: prima di un’apertura vera, un avvocato deve sostituirla con la sua.`,
};

const checkout: Messages['phone']['checkout'] = {
  payment: 'Qui trovi solo modi di pagare confermati all’istante: l’assegnazione comincia con il pagamento.',
  fingerprint: 'Il tuo telefono viene da questa lista, secondo un numero casuale pubblico:',
  gift: {
    heading: 'È per qualcun altro?',
    option: 'È un regalo',
    email: 'E-mail di chi lo riceve',
    hint: 'Riceve un link che mostra quale Phone è, senza prezzo né indirizzo. Ne diamo uno anche a te, se vuoi passarglielo di persona.',
    note: 'Il pacco va all’indirizzo di questa pagina. Restituirlo spetta a te, perché lo compri tu.',
  },
};

/** The order page, from the payment to the phone. */
const order: Messages['phone']['order'] = {
  drawing: {
    heading: 'Pagato. Tra poco si decide qual è il tuo Phone.',
    noRound: 'Il pagamento è arrivato. Tra un attimo il registro dirà quale turno vale per te.',
    text: 'Il pagamento è arrivato e il turno che vale per te è fissato. Il suo numero non esiste ancora: nessuno può conoscerlo. Quando esce, è deciso, e questa pagina ti mostra il telefono. Puoi anche chiuderla: ti scriviamo.',
    comes: 'Il turno che decide esce',
    any: 'da un momento all’altro',
    late: 'Il turno che decide non è ancora uscito. Non è andato perso nulla: l’assegnazione lo aspetta e va avanti da sola. Ti scriviamo appena è fatta.',
    ready: 'È deciso. Ecco qual è.',
    byItself: 'Questa pagina va avanti da sola.',
    sequence: 'La tua assegnazione in questa vendita',
    sequenceValue: (sequence) => `N.\u00A0${sequence}`,
    draw: 'Nome della tua assegnazione',
    round: 'Turno',
    roundAt: 'Ora del turno',
    entry: 'La sua riga nel registro',
    entryNote: 'È l’hash della riga che fissa il turno. Finché c’è, nessuno può cambiare il turno senza che qualcuno se ne accorga.',
  },
  worth: 'Valore',
  fair: {
    heading: 'Perché proprio questo',
    text: (sequence, round, position, of) =>
      `L’assegnazione n.\u00A0${sequence} di questa vendita è stata fissata prima che il turno ${round} esistesse. Quando è uscito, il suo numero ha indicato il telefono al posto ${position} di ${of}, tra quelli rimasti. Nessuno poteva saperlo e nessuno può cambiarlo.`,
    check: 'Rifai il calcolo',
    wall: 'Tutte le assegnazioni di questa vendita',
  },
  notForMe: {
    heading: 'Non fa per te?',
    text: (days) => `Speravi in un altro modello? È un motivo sufficiente. Restituiscilo gratis entro ${days} giorni dalla consegna e riavrai tutto il tuo denaro. In questa vendita non verrà assegnato di nuovo.`,
  },
  limitReached: {
    heading: 'Un Phone per cliente: ti rimborsiamo',
    text: (amount, days) => `Vendiamo un Phone per cliente ogni ${days} giorni, e tu avevi già avuto il tuo. Per questo ordine non è stato fissato nessun turno. L’intero importo, ${amount}, ti torna per la stessa via; non devi fare nulla.`,
  },
  gift: {
    heading: 'Il tuo regalo',
    text: (email) => `Abbiamo mandato questo link a ${email}. Mostra quale Phone è, senza prezzo né indirizzo. Puoi anche passarlo tu.`,
    copy: 'Copia il link',
    copied: 'Copiato',
    look: 'Guarda già qual è',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal: Messages['phone']['reveal'] = {
  title: 'Un Phone per te | Reprise',
  named: (name) => `Un Phone per te: ${name}`,
  waiting: {
    heading: 'Qualcuno ha un Phone per te',
    text: 'Quale sia lo decide tra poco un numero casuale pubblico. Non lo sa ancora nessuno, nemmeno chi te lo regala.',
    noRound: 'Quale sia lo decide un numero casuale pubblico. Appena il suo turno è fissato, questa pagina dice quando esce.',
    late: 'Il numero casuale che decide non è ancora uscito. Non è andato perso nulla: tutto va avanti da solo. Torna a guardare più tardi.',
  },
  drawn: {
    heading: 'Un Phone per te',
    text: 'Un telefono ricondizionato, controllato secondo una lista e assegnato tra tutti quelli rimasti. Arriva in un pacco, con un cavo di ricarica.',
    fair: (sequence, round) => `L’assegnazione n.\u00A0${sequence} di questa vendita è stata fissata prima che esistesse il turno ${round} di una fonte pubblica di casualità. Il numero di quel turno ha indicato questo telefono; nessuno poteva saperlo e nessuno può cambiarlo.`,
    back: (days) => `Se non fa per te, chi te l’ha regalato può restituirlo entro ${days} giorni dalla consegna.`,
  },
  calledOff: { heading: 'Questo Phone non arriverà', text: 'L’ordine da cui veniva è finito, e non gli è stato assegnato nessun telefono. Chiedi a chi ti ha mandato il link: qui non si vede altro.' },
};

/** The picture to show around. */
const share: Messages['phone']['share'] = {
  heading: 'Un’immagine da far vedere',
  text: 'Mostra il telefono e come è stato assegnato: niente nome, niente indirizzo, niente ordine.',
  save: 'Salva l’immagine',
  share: 'Condividila',
  line: (of, round) => `Uno di ${of} Phone, deciso dal turno ${round}`,
  alt: (name) => `Una scheda con un disegno: ${name}`,
  slogan: 'Ricondizionato, e assegnato alla luce del sole.',
};

/** All draws of a sale, as cards. */
const wall: Messages['phone']['wall'] = {
  title: 'Tutte le assegnazioni di questa vendita | Reprise',
  description: 'Ogni Phone già assegnato in questa vendita, con il numero casuale pubblico che l’ha deciso e il modo di rifare il calcolo.',
  heading: 'Ogni assegnazione, alla luce del sole',
  lead: 'Ogni carta è un Phone che qualcuno ha pagato. Si gira quando esce il suo numero casuale. In questa pagina non c’è il nome di nessuno, e nel registro nemmeno.',
  prove: {
    heading: 'Dimostra che una è sbagliata',
    text: 'Prendi la carta che vuoi, apri il verificatore e fagli rifare il calcolo nel tuo browser. Se qualcosa non torna, vogliamo saperlo, e dovrebbero saperlo tutti.',
    action: 'Apri il verificatore',
  },
  count: (drawn, waiting, size) => `Assegnati: ${drawn} su ${size}. In attesa: ${waiting}.`,
  draw: (sequence) => `N.\u00A0${sequence}`,
  round: (round) => `Turno ${round}`,
  waiting: 'In attesa del suo turno',
  postponed: 'Il suo turno non è uscito; ne vale uno successivo.',
  any: 'da un momento all’altro',
  one: (position, of) => `Posto ${position} di ${of}`,
  refunded: 'Rimborsato',
  reasons: {
    'sold-out': 'Il pagamento è arrivato quando erano già tutti venduti.',
    'limit-reached': 'Un Phone per cliente: questo era il secondo.',
    'refunded-earlier': 'Il denaro era già stato restituito prima che si fissasse un turno.',
  },
  check: 'Verifica l’assegnazione',
  more: 'Mostra quelle precedenti',
  empty: { heading: 'Nessuno ne ha ancora comprato uno', text: 'Appena arriva il primo pagamento, la sua carta compare qui, coperta, con il numero del suo turno.' },
  loading: 'Lettura del registro…',
  failing: 'Il registro non risponde. Questa pagina continua a provare.',
  none: 'Al momento non c’è nessuna vendita di Phone.',
  noScript: 'Per le carte serve uno script. Per il registro no: è un file di testo, una riga per ogni cosa successa.',
  ledger: 'Il registro, così com’è',
  back: 'Che cos’è il Phone',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone: Messages['phone'] = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
