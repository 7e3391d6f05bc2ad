import type { Messages } from '../en/messages';
import { the } from './article';

/** The queue for the opening of a sale of Phones. */
const scenes: Messages['queue']['scenes'] = {
  none: { heading: 'Nessuna coda da fare', text: 'Per ora qui non è prevista nessuna vendita di Phone.' },
  before: {
    heading: 'La coda non è ancora aperta',
    text: (day, time, opens) => `Apre ${the(day)} alle ${time}, la vendita alle ${opens}. Non serve arrivare per primi: tutti quelli che per allora sono in coda li mette in ordine un numero casuale pubblico.`,
  },
  lobby: {
    heading: 'Prendi posto in coda',
    text: (opens) => `La vendita apre alle ${opens}. Fino ad allora vieni quando vuoi: arrivare presto non dà vantaggi, basta esserci.`,
  },
  late: { heading: 'C’è una coda', text: 'In questo momento un Phone lo vogliono in molti. Prendi posto in fondo; facciamo passare le persone con la velocità con cui riusciamo a servirle.' },
  free: { heading: 'Nessuna coda', text: 'Non aspetta nessuno: puoi ordinare subito.' },
  over: { heading: 'La vendita è finita', text: 'Non c’è più niente per cui fare la coda.' },
  waiting: {
    heading: 'Il tuo posto c’è',
    text: 'Puoi chiudere questa pagina e tornare con questo browser: il posto resta tuo. Finché è aperta, va avanti da sola.',
  },
  admitted: {
    heading: 'Tocca a te',
    text: (time) => `Fino alle ${time} la cassa è aperta per te. Usa lo stesso indirizzo e-mail con cui hai fatto la coda. Quello che ordini è da parte per te appena invii il modulo.`,
  },
  used: {
    heading: 'Hai già aperto la cassa',
    text: (time) => `Se non hai finito, è aperta per te fino alle ${time}. Se hai ordinato, trovi tutto nella pagina del tuo ordine e nella tua e-mail.`,
  },
  ordered: { heading: 'Hai già ordinato', text: 'Trovi tutto nella pagina del tuo ordine e nella tua e-mail.' },
  lapsed: {
    heading: 'Il tuo turno è passato',
    text: (minutes) => `La cassa è rimasta aperta per te ${minutes} minuti, poi è toccato a qualcun altro. Se vuoi ancora un Phone puoi andare in fondo alla coda, una volta sola. Usa lo stesso indirizzo e-mail.`,
  },
  gone: { heading: 'Il tuo turno è passato', text: 'È passato due volte, e ora tocca agli altri. Quando la coda è finita possono ordinare tutti, anche tu.' },
  soldOut: { heading: 'I Phone di questa vendita sono tutti venduti', text: 'Ci dispiace di averti fatto aspettare per niente. Non ti è stato addebitato nulla.' },
};

const form: Messages['queue']['form'] = {
  email: 'E-mail',
  emailHint: 'Un posto a persona. Dell’indirizzo conserviamo un codice che nessuno può leggere, per riconoscerti alla cassa. Non ti scriviamo nulla.',
  join: 'Prendi posto',
  return: 'Vai in fondo alla coda',
  sending: 'Un momento…',
  check: 'Verifica che tu sia una persona',
  checkNeedsScript: 'Per questa verifica serve JavaScript. Senza, non possiamo far entrare nessuno in coda.',
};

/** While somebody waits. */
const line: Messages['queue']['line'] = {
  place: 'Il tuo posto',
  notYet: 'si saprà all’apertura',
  serving: 'Alla cassa: fino al posto',
  nobodyYet: 'ancora nessuno',
  waiting: 'Persone in coda',
  about: 'Tocca a te',
  unknown: 'Non lo sappiamo ancora.',
  soon: 'da un momento all’altro',
  opensIn: 'La vendita apre tra',
  lobbyIn: 'La coda apre tra',
  progress: 'A che punto è la coda',
  news: {
    byItself: 'Questa pagina va avanti da sola.',
    sealed: 'La vendita è aperta. La lista è chiusa e tra pochi secondi un numero casuale pubblico la mette in ordine.',
    late: 'Il numero casuale è in ritardo. Finché non c’è non passa nessuno; continuiamo a chiederlo.',
    placed: (place) => `Il tuo posto è il ${place}.`,
    soon: 'Tra pochissimo tocca a te.',
    turn: 'Tocca a te.',
    lost: 'Nessuna connessione. Il posto resta tuo; continuiamo a provare.',
    found: 'La connessione è tornata.',
    full: 'Alla cassa ci sono tante persone quanti sono i Phone rimasti. Quando qualcuno va via senza ordinare, tocca a chi viene dopo; quando succederà, nessuno può dirlo.',
  },
};

/** How a place came about, for whoever wants to know. */
const proof: Messages['queue']['proof'] = {
  heading: 'Come nascono i posti',
  text: 'Quando la vendita apre, la lista di tutti quelli che sono qui viene chiusa e ne viene pubblicata l’impronta. Solo dopo esce un turno di una fonte pubblica di casualità che nessuno può conoscere in anticipo, né tu né noi. Dall’impronta e dal turno risulta l’ordine.',
  ticket: 'La tua riga nella lista',
  people: 'Persone nella lista',
  hash: 'Impronta della lista (SHA-256)',
  round: 'Turno della fonte',
  list: 'Apri la lista',
  beacon: 'Apri il turno',
  computed: (place) => `Il tuo browser l’ha calcolato dall’impronta e dal turno: posto ${place}.`,
  same: (place) => `Il tuo browser l’ha calcolato dall’impronta e dal turno: posto ${place}. Corrisponde a quello che diciamo noi.`,
  different: (place) => `Dall’impronta e dal turno il tuo browser ha calcolato il posto ${place}, e non è quello che diciamo noi. Scrivici, per favore: non deve succedere.`,
  wrongList: 'La lista che mostriamo non ha l’impronta che abbiamo pubblicato. Scrivici, per favore: non deve succedere.',
  late: 'Quando hai preso posto la lista era già chiusa, perciò il tuo posto dipende da quel momento.',
};

export const queue: Messages['queue'] = {
  title: 'Coda per un Phone',
  turnTitle: 'Tocca a te: ordina un Phone',
  scenes,
  form,
  line,
  proof,
  toCheckout: 'Vai alla cassa',
  toPhone: 'Che cos’è il Phone',
  toPhones: 'Guarda tutti i telefoni',
  look: 'Controlla di nuovo',
};
