import type { FormName } from '../../features/verifier/form.ts';
import type { Messages } from '../en/messages.ts';

type Verify = Messages['verify'];

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const attempts: Record<number, string> = { 0: 'al primo tentativo', 1: 'al secondo tentativo', 2: 'al terzo tentativo' };

/** What a value must look like. */
const forms: Record<FormName, string> = {
  format: '«reprise-manifest-1»', formula: '«reprise-draw-1»', scheme: '«bls-unchained-g1-rfc9380»',
  system: '«ios», «android» o «mixed»', grade: '«premium», «excellent», «good» o «fair»',
  kind: '«published», «committed», «drawn», «refunded» o «postponed»', reason: '«sold-out», «limit-reached» o «refunded-earlier»',
  hash: '64 cifre esadecimali, lettere minuscole', signature: '96 cifre esadecimali, lettere minuscole', publicKey: '192 cifre esadecimali, lettere minuscole',
  dropId: 'il nome di una vendita (drp_…)', drawId: 'il nome di un’assegnazione (drw_…)', market: 'due lettere minuscole', currency: 'tre lettere maiuscole',
  code: 'un codice di caratteri visibili', name: 'lettere minuscole, cifre e trattini', time: 'un’ora come 2026-10-31T23:00:00.000Z',
  percent: 'un numero intero da 1 a 100', natural: 'un numero intero, 0 o più', positive: 'un numero intero, 1 o più', seconds: 'un numero intero di secondi, 1 o più', round: 'il numero di un turno, intero, 1 o più',
};

/** Texts of the check of a drop. Times are UTC as the files have them. */
export const verify: Verify = {
  searchTitle: 'Verifica da te un’assegnazione del Phone | Reprise',
  description: 'Verifica che un Phone sia stato assegnato secondo le regole pubblicate: con lista, registro e una fonte pubblica di casualità, anche senza di noi.',
  heading: 'Verifica da te l’assegnazione',
  lead: 'Non devi crederci sulla parola. La lista dei telefoni, il posto di ogni pagamento e i numeri casuali sono pubblici, e questa pagina ricalcola nel tuo browser quale telefono doveva dare ogni assegnazione.',

  what: 'Che cosa si verifica',
  whatItems: [
    { title: 'La lista era fissata prima.', text: 'Prima del primo acquisto abbiamo pubblicato la lista, il manifesto: ogni telefono con il suo codice. Il suo hash, un’impronta di tutti i suoi byte, sta nella prima riga del registro e nel tuo ordine.' },
    { title: 'Il numero non era ancora di nessuno.', text: 'Quando arriva un pagamento, il registro indica un turno futuro di drand, una fonte pubblica di casualità gestita insieme da una lega di università e imprese. Nessuno conosce il numero di un turno prima della sua ora, quindi nessuno ha potuto scegliere.' },
    { title: 'La regola non lascia scelta.', text: 'Lista, turno e nome della tua assegnazione entrano in una formula. Ne esce un telefono tra quelli rimasti, e chiunque faccia il calcolo ottiene lo stesso.' },
    { title: 'Dopo non è cambiato nulla.', text: 'Ogni riga del registro contiene l’hash di quella prima. Chi ne cambia una deve cambiare tutte le seguenti, che allora non corrispondono più a ciò che la gente ha salvato.' },
  ],

  check: 'Verifica adesso',
  drawLabel: 'Nome dell’assegnazione',
  drawHint: 'Comincia con drw_. È nella pagina del tuo ordine e nella nostra e-mail. Lascialo vuoto per verificare tutta la vendita.',
  dropLabel: 'Nome della vendita',
  dropHint: 'Comincia con drp_. Vuoto vuol dire quella in corso.',
  entryLabel: 'Hash della tua riga, se lo hai',
  entryHint: 'Le 64 cifre della nostra e-mail. Così guardiamo se quella riga è ancora nel registro.',
  manifestLabel: 'Hash della lista, se lo hai',
  manifestHint: 'Le 64 cifre del tuo ordine. Così guardiamo se la lista è ancora quella.',
  more: 'Confronta con ciò che ti abbiamo detto',
  checkDraw: 'Verifica questa assegnazione',
  checkDrop: 'Verifica tutta la vendita',
  ownFiles: 'Oppure verifica file che hai salvato',
  ownFilesHint: 'Scegli insieme la lista, il registro e, se vuoi, dei turni, oppure trascinali qui. Restano nel tuo browser; a noi non viene chiesto nulla.',
  chooseFiles: 'Scegli i file',
  noScript: 'Per la verifica di questa pagina serve JavaScript. Si può fare senza: scarica i file qui sotto e usa il nostro programma oppure, per una sola assegnazione, la riga di comando più in basso. Mentre lavorano non ci chiedono nulla.',

  fetching: 'Scarico ciò che è pubblicato…',
  fetchingBeacons: (done, total) => `Scarico i turni: ${done} di ${total}`,
  reading: 'Lettura…',
  checkingSignatures: (done, total) => `Verifico le firme: ${done} di ${total}`,

  resultHeading: 'Risultato',
  result: {
    draw: ({ unit, draw }) => `Corretto: secondo le regole pubblicate prima, l’assegnazione ${draw} doveva dare il telefono ${unit}.`,
    pending: ({ draw, round, roundAt }) => `Corretto fin qui: l’assegnazione ${draw} ha il suo posto e aspetta il turno ${round}, previsto per ${roundAt}. Quale telefono sarà, non può ancora saperlo nessuno.`,
    refunded: ({ draw, at }) => `Corretto: l’assegnazione ${draw} non è mai avvenuta. Secondo il registro l’importo è stato rimborsato per intero: ${at}.`,
    drop: (drawn) => (drawn === 1 ? 'Corretto: questa vendita ha 1 assegnazione, e doveva andare come è andata.' : `Corretto: questa vendita ha ${drawn} assegnazioni, e ognuna doveva andare come è andata.`),
    nothingYet: 'Corretto fin qui: in questa vendita non è ancora stato assegnato nulla.',
    notQuicknet: 'Però la casualità non viene dalla fonte pubblica di drand, ma da una catena del negozio stesso, come si usa in una dimostrazione o in una prova. Così si dimostra solo che i file concordano tra loro, non che nessuno abbia scelto.',
    wrong: (steps) => `Non corretto: in ${count(steps, 'passo', 'passi')} qualcosa non va. Che cosa, è scritto sotto.`,
    unread: (url, status) => (status === null ? `Non è stato verificato nulla: ${url} non ha risposto.` : `Non è stato verificato nulla: ${url} ha risposto ${status}.`),
    broken: 'È la verifica stessa a non essere riuscita, quindi non dice nulla. Ricarica la pagina e riprova.',
  },
  files: {
    'no-manifest': 'Non è stato verificato nulla: manca la lista.',
    'no-ledger': 'Non è stato verificato nulla: manca il registro.',
    unknown: (name) => `Non è stato verificato nulla: ${name} non è una lista, né un registro, né un turno.`,
    second: (name) => `Non è stato verificato nulla: ${name} è il secondo file dello stesso tipo, e può valerne uno solo.`,
  },

  verdicts: { passed: 'In ordine', failed: 'Sbagliato', skipped: 'Non verificato', ownChain: 'Non pubblico' },
  skipped: 'Dipende da un passo precedente che non è riuscito.',
  steps: {
    'manifest-form': 'La lista dei telefoni è completa e scritta bene',
    'chain-known': 'Da dove viene la casualità',
    'ledger-form': 'Ogni riga del registro è scritta bene',
    'manifest-hash': 'La lista è quella pubblicata',
    'ledger-chain': 'Le righe del registro sono legate tra loro',
    'ledger-rules': 'Ciò che il registro racconta è possibile',
    'rounds-in-time': 'Ogni turno è stato fissato prima della sua ora',
    'beacon-signatures': 'Le firme della fonte sono autentiche',
    'draws-follow': 'Ogni assegnazione dà il telefono che doveva dare',
    'your-draw': 'La tua assegnazione',
    'your-entry': 'La tua riga del registro',
  },
  facts: {
    'manifest-form': ({ drop, units, opens, closes }) => `${count(units, 'telefono', 'telefoni')} nella vendita ${drop}, aperta da ${opens} a ${closes}.`,
    'chain-known': ({ isQuicknet, chain }) => (isQuicknet ? `drand quicknet, catena ${chain}. La sua chiave è scritta in questo programma, non viene dal negozio.` : `Non è quicknet di drand, ma la catena ${chain}, con la chiave indicata dalla lista. Dimostra solo che i file concordano tra loro.`),
    'ledger-form': ({ lines }) => `${count(lines, 'riga letta', 'righe lette')}.`,
    'manifest-hash': ({ hash, isCompared, publishedAt }) => `Il suo hash è ${hash}, come dice la riga 1 del registro, con data ${publishedAt}${isCompared ? ', e come avevi tu' : ''}.`,
    'ledger-chain': ({ lines, last }) => `${count(lines, 'riga', 'righe')}, ognuna con l’hash di quella prima. L’ultima ha ${last}.`,
    'ledger-rules': ({ committed, drawn, refunded, postponed, pending }) => `${count(committed, 'pagamento', 'pagamenti')} in ordine; assegnati: ${drawn}, in attesa: ${pending}, rimborsati prima dell’assegnazione: ${refunded}, rinviati: ${postponed}.`,
    'rounds-in-time': ({ committed, margin }) => `Secondo le ore del registro, ${count(committed, 'turno indicato', 'turni indicati')} con almeno ${margin} secondi di anticipo.`,
    'beacon-signatures': ({ checked, unchecked, given, madeUp }) => `${count(checked, 'firma verificata', 'firme verificate')} sulla curva${given > 0 ? `, ${count(given, 'turno confrontato', 'turni confrontati')} con il registro` : ''}.${unchecked > 0 ? ` ${unchecked === 1 ? 'Manca quella di un altro turno' : `Mancano quelle di altri ${unchecked} turni`}: per averle, verifica tutta la vendita.` : ''}${madeUp > 0 ? ` ${count(madeUp, 'turno a cui si è rinunciato ora esiste', 'turni a cui si è rinunciato ora esistono')}: dopo un guasto drand recupera quello che mancava.` : ''}`,
    'draws-follow': ({ drawn, left }) => `${count(drawn, 'assegnazione ricalcolata', 'assegnazioni ricalcolate')}, con lo stesso risultato; ${left === 1 ? 'resta' : 'restano'} ${count(left, 'telefono', 'telefoni')}.`,
    'your-draw': (facts) =>
      facts.state === 'refunded' ? `L’importo di ${facts.draw} è stato rimborsato (${facts.reason}), con data ${facts.at}, prima che le fosse fissato un turno.`
      : facts.state === 'committed' ? `${facts.draw} è la numero ${facts.sequence}. Pagata e fissata, con data ${facts.committedAt}, aspetta il turno ${facts.round}, previsto per ${facts.roundAt}.`
      : `${facts.draw} è la numero ${facts.sequence}. Fissata, con data ${facts.committedAt}, per il turno ${facts.round} di ${facts.roundAt}. ${facts.of === 1 ? 'Restava' : 'Restavano'} ${count(facts.of, 'telefono', 'telefoni')}; contando da 0, la formula dà il numero ${facts.index} ${attempts[facts.attempt] ?? `al tentativo ${facts.attempt + 1}`}: ${facts.unit}.`,
    'your-entry': ({ line, kind, at }) => `È nella riga ${line} (${kind}), con data ${at}.`,
  },

  where: ({ file, line }) => ({ manifest: 'La lista ', ledger: line ? `La riga ${line} del registro ` : 'Il registro ', beacons: line ? `La riga ${line} dei turni ` : 'Il file dei turni ', question: 'Ciò che hai chiesto' })[file],
  faults: {
    'not-text': () => 'non è testo UTF-8.',
    'not-json': ({ found }) => `non è un oggetto JSON; comincia con: ${found}`,
    'not-canonical': ({ field, found, expected }) => `non segue l’unica scrittura ammessa. All’incirca dal carattere ${field} c’è «${found}», ma dovrebbe esserci «${expected}».`,
    'other-keys': ({ field, found, expected }) => `non ha i campi che deve avere${field ? ` in ${field}` : ''}. Ha: ${found || 'nessuno'}. Deve avere, in quest’ordine: ${expected}.`,
    'no-object': ({ field, found }) => `ha ${found} dove dovrebbe esserci un oggetto${field ? `, in ${field}` : ''}.`,
    malformed: ({ field, found, expected }) => `ha ${found} in ${field}. Lì ci vuole questo: ${forms[expected as FormName]}.`,
    empty: ({ field }) => (field ? `non ha nulla in ${field}. Lì ci vuole una lista con almeno un elemento.` : 'non contiene nulla.'),
    'no-newline': () => 'non finisce con un a capo: è stato tolto o aggiunto qualcosa.',
    unsorted: ({ field, found, expected }) => `ha ${found} in ${field}, subito dopo ${expected}. I codici devono essere in ordine e nessuno può ripetersi.`,
    'below-floor': ({ field, found, expected }) => `ha ${found} in ${field}. Il minimo promesso è ${expected}.`,
    'closes-first': ({ found, expected }) => `dice che la vendita chiude in questo momento: ${found}. Dovrebbe essere dopo l’apertura: ${expected}.`,
    'other-manifest': ({ found, expected }) => `ha l’hash ${found}. Quello che avevi tu è ${expected}: non è la stessa lista.`,
    'published-manifest': ({ found, expected }) => `indica la lista ${found}. L’hash della lista che abbiamo è ${expected}.`,
    'published-drop': ({ found, expected }) => `parla della vendita ${found}. La lista è della vendita ${expected}.`,
    'false-quicknet': ({ field, found, expected }) => `dice di usare quicknet di drand, ma ha ${found} in ${field}. In quicknet è ${expected}.`,
    number: ({ found, expected }) => `ha il numero ${found}. Dovrebbe essere ${expected}: una riga manca, è doppia o è fuori posto.`,
    previous: ({ found, expected }) => `dice che l’hash della riga prima è ${found}. È ${expected}.`,
    hash: ({ found, expected }) => `dice che il proprio hash è ${found}. Dal contenuto risulta ${expected}: la riga è stata cambiata.`,
    'first-published': ({ found }) => `è del tipo «${found}». La prima riga dovrebbe essere «published».`,
    'published-again': () => 'pubblica un’altra volta. Può farlo solo la prima riga.',
    'back-in-time': ({ found, expected }) => `porta la data ${found}, prima della riga che la precede (${expected}).`,
    sequence: ({ found, expected }) => `ha il numero d’ordine ${found}. Quello del pagamento successivo è ${expected}.`,
    'draw-again': ({ found }) => `indica l’assegnazione ${found}, che nel registro c’era già.`,
    'too-many': ({ found, expected }) => `accetta il pagamento numero ${found}. Ci ${expected === '1' ? 'è' : 'sono'} solo ${count(Number(expected), 'telefono', 'telefoni')}.`,
    'not-committed': ({ found }) => `parla del numero d’ordine ${found}, per il quale prima non c’è nessun pagamento.`,
    'other-draw': ({ found, expected }) => `indica l’assegnazione ${found}. Quella di questo numero d’ordine è ${expected}.`,
    'drawn-again': ({ found }) => `torna sul numero d’ordine ${found}, che era già assegnato.`,
    'out-of-order': ({ found, expected }) => `assegna il numero d’ordine ${found}. Adesso tocca a ${expected}.`,
    'committed-round': ({ found, expected }) => `fissa il turno ${found}. Secondo le regole dev’essere ${expected}.`,
    'drawn-round': ({ found, expected }) => `assegna con il turno ${found}. Quello fissato è ${expected}.`,
    'postponed-round': ({ found, expected }) => `rinuncia al turno ${found}. Quello fissato è ${expected}.`,
    'next-round': ({ found, expected }) => `rinvia al turno ${found}. Secondo le regole dev’essere ${expected}.`,
    'before-round': ({ found, expected }) => `porta la data ${found}. Il suo turno non è uscito prima di ${expected}.`,
    'postponed-early': ({ found, expected }) => `porta la data ${found}. Al turno non si poteva rinunciare prima di ${expected}.`,
    signature: ({ found, expected }) => `ha una firma che non è quella della fonte per il turno ${expected}: ${found}`,
    randomness: ({ found, expected }) => `dice che il numero casuale è ${found}. Dalla sua firma risulta ${expected}.`,
    'beacon-differs': ({ found, expected }) => `ha la firma ${found}. Quella del registro per questo turno, autentica, è ${expected}.`,
    index: ({ found, expected }) => `dice che la formula dà il numero ${found}. Dà ${expected}.`,
    unit: ({ found, expected }) => `dà il telefono ${found}. Doveva essere ${expected}.`,
    'no-entry': ({ found }) => `, la riga con l’hash ${found}, in questo registro non c’è. Se è nell’e-mail che hai ricevuto, il registro è stato cambiato: conserva l’e-mail.`,
    'entry-of-another': ({ found, expected }) => `ha l’hash che hai scritto, ma riguarda ${found}: non è l’inizio di ${expected}.`,
    'no-draw': ({ found }) => `, l’assegnazione ${found}, in questo registro non c’è. Forse è di un’altra vendita, o il suo pagamento non è ancora arrivato.`,
  },
  forms,

  formulaHeading: 'La formula, per il tuo terminale',
  formulaText: 'Un’assegnazione è uno SHA-256. Metti in questa riga l’hash della lista, il numero casuale del turno, il nome dell’assegnazione e quanti telefoni restavano: scrive il numero del telefono tra quelli rimasti, contando da 0 nell’ordine della lista. Su un Mac senza sha256sum, scrivi shasum -a 256.',
  formulaExample: 'Con i dati della tua assegnazione:',
  formulaRest: 'Che cosa tralascia: le prime otto cifre sono un numero da 0 a 4294967295. Se è così alto da superare il più grande multiplo della quantità di telefoni, l’ultimo 0 del testo diventa 1, poi 2 e così via. Con 2000 telefoni succede circa una volta ogni 3 milioni di assegnazioni.',
  formulaNames: { manifest: 'LISTA', randomness: 'NUMERO', draw: 'ASSEGNAZIONE', count: 'QUANTI' },

  without: 'Senza questa pagina',
  withoutText: 'Una pagina che verifica il proprio negozio vale quanto il suo codice. La stessa verifica gira come programma sul tuo computer, dal codice sorgente che puoi leggere, su file che conservi tu:',
  downloads: { manifest: 'Scarica la lista (manifesto)', ledger: 'Scarica il registro' },

  limits: 'Che cosa nessuna verifica può mostrare, e chi può',
  limitItems: {
    publication: { title: 'Quando una riga è stata pubblicata.', text: 'La data, il registro se la mette da sé. Che la tua riga ci fosse prima che il suo turno uscisse lo sa chi ha salvato il registro in tempo, per esempio un archivio, e lo sai tu: la nostra e-mail con l’hash della tua riga è arrivata prima.' },
    ending: { title: 'Che alla fine non manchi niente.', text: 'Un registro che finisce troppo presto resta coerente. Chi ha l’hash di una riga successiva può mostrare che manca: scrivi il tuo qui sopra.' },
    postponement: { title: 'Che un turno a cui si è rinunciato non fosse davvero uscito.', text: 'Dopo un guasto drand recupera i turni mancanti, quindi più tardi quel turno esiste. Chi l’ha conservato dal giorno in cui era atteso, un archivio per esempio, può mostrare che vi abbiamo rinunciato a torto.' },
    payment: { title: 'Che ogni riga stia per un pagamento vero.', text: 'I nomi di chi compra non riguardano nessuno, quindi nel registro non ci sono. Neppure un acquirente inventato potrebbe scegliere un telefono: potrebbe solo prenderne uno a caso.' },
    beacon: { title: 'Che chi gestisce drand non si metta d’accordo.', text: 'Un turno lo firmano in molti, insieme. Se la maggioranza si accordasse in segreto, potrebbe conoscerlo in anticipo.' },
    parcel: { title: 'Che il telefono assegnato sia quello nella scatola.', text: 'Questo lo vedi tu: il suo codice è stampato sulla scatola e sta nel tuo ordine. Confrontalo con quello qui sopra.' },
  },

  cli: {
    usage: 'Uso: npm run verify-drop -- <indirizzo della pagina o dell’API del negozio, o file> [--draw drw_…] [--expect <hash della lista>] [--entry <hash della tua riga>]',
    noAddress: (text) => `${text} non è l’indirizzo del Phone di un negozio. Uno è fatto così: http://localhost:8787/de/phone`,
    noFile: (name) => `Non si riesce a leggere ${name}.`,
    mixed: 'Indica un indirizzo oppure dei file, non entrambi.',
    badHash: (option) => `${option} richiede 64 cifre esadecimali.`,
    limits: 'Che cosa questo non può mostrare:',
  },
};
