import type { FormName } from '../../features/verifier/form.ts';
import type { Messages } from '../en/messages';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const tries: Record<number, string> = { 0: 'ersten', 1: 'zweiten', 2: 'dritten' };

/** What a value must look like; they stand after „Richtig wäre:“. */
const forms: Messages['verify']['forms'] = {
  format: '„reprise-manifest-1“', formula: '„reprise-draw-1“', scheme: '„bls-unchained-g1-rfc9380“',
  system: '„ios“, „android“ oder „mixed“', grade: '„premium“, „excellent“, „good“ oder „fair“',
  kind: '„published“, „committed“, „drawn“, „refunded“ oder „postponed“', reason: '„sold-out“, „limit-reached“ oder „refunded-earlier“',
  hash: '64 Hexadezimalziffern in Kleinschreibung', signature: '96 Hexadezimalziffern in Kleinschreibung', publicKey: '192 Hexadezimalziffern in Kleinschreibung',
  dropId: 'der Name eines Verkaufs (drp_…)', drawId: 'der Name einer Ziehung (drw_…)', market: 'zwei Kleinbuchstaben', currency: 'drei Großbuchstaben',
  code: 'eine Nummer aus sichtbaren Zeichen', name: 'Kleinbuchstaben, Ziffern und Bindestriche', time: 'eine Zeit wie 2026-10-31T23:00:00.000Z',
  percent: 'eine ganze Zahl von 1 bis 100', natural: 'eine ganze Zahl, 0 oder mehr', positive: 'eine ganze Zahl, 1 oder mehr', seconds: 'eine ganze Zahl von Sekunden, 1 oder mehr', round: 'die Nummer einer Runde, ganz und 1 oder mehr',
};

/** Texts of the check of a drop, on its page and in the terminal. Times are UTC as the files have them. Austria reads the same, so they speak of „Gerät“ only. */
export const verify: Messages['verify'] = {
  searchTitle: 'Eine Ziehung des Phones selbst nachrechnen | Reprise',
  description: 'Prüfen Sie, ob ein Phone nach den veröffentlichten Regeln gezogen wurde: aus Liste, Register und öffentlicher Zufallsquelle, im Browser oder ohne uns.',
  heading: 'Rechnen Sie die Ziehung nach',
  lead: 'Sie müssen uns nicht glauben. Die Liste der Geräte, die Reihenfolge der Zahlungen und die öffentlichen Zufallszahlen sind veröffentlicht, und diese Seite rechnet in Ihrem Browser nach, welches Gerät jede Ziehung ergeben musste.',

  what: 'Was geprüft wird',
  whatItems: [
    { title: 'Die Liste stand vorher fest.', text: 'Vor dem ersten Verkauf haben wir das Manifest veröffentlicht: jedes Gerät mit seiner Nummer. Der Hash davon, ein Fingerabdruck aller Bytes, steht in der ersten Zeile des Registers und in Ihrer Bestellung.' },
    { title: 'Den Zufall kannte noch niemand.', text: 'Kommt eine Zahlung, nennt das Register eine künftige Runde von drand, einer öffentlichen Zufallsquelle, die Universitäten und Unternehmen gemeinsam betreiben. Vor ihrer Zeit kennt niemand die Zufallszahl einer Runde, also konnte auch niemand auswählen.' },
    { title: 'Die Regel lässt keine Wahl.', text: 'Liste, Runde und der Name Ihrer Ziehung gehen in eine Formel ein. Sie ergibt eines der Geräte, die noch da sind. Wer auch immer sie rechnet, bekommt dasselbe heraus.' },
    { title: 'Nachträglich wurde nichts geändert.', text: 'Jede Zeile des Registers enthält den Hash der Zeile davor. Wer eine ändert, muss alle folgenden ändern, und dann stimmen sie nicht mehr mit dem überein, was andere gespeichert haben.' },
  ],

  check: 'Jetzt prüfen',
  drawLabel: 'Name der Ziehung',
  drawHint: 'Beginnt mit drw_. Er steht auf Ihrer Bestellseite und in unserem Brief. Bleibt das Feld leer, wird der ganze Verkauf geprüft.',
  dropLabel: 'Name des Verkaufs',
  dropHint: 'Beginnt mit drp_. Leer heißt: der laufende Verkauf.',
  entryLabel: 'Hash Ihrer Zeile, falls zur Hand',
  entryHint: '64 Ziffern aus unserem Brief. Dann sehen wir nach, ob diese Zeile noch im Register steht.',
  manifestLabel: 'Hash der Liste, falls zur Hand',
  manifestHint: '64 Ziffern aus Ihrer Bestellung. Dann sehen wir nach, ob es noch dieselbe Liste ist.',
  more: 'Mit dem vergleichen, was man Ihnen gesagt hat',
  checkDraw: 'Diese Ziehung prüfen',
  checkDrop: 'Den ganzen Verkauf prüfen',
  ownFiles: 'Oder selbst gespeicherte Dateien prüfen',
  ownFilesHint: 'Wählen Sie das Manifest, das Register und, wenn Sie möchten, Beacons (die Werte einzelner Runden) zusammen aus, oder ziehen Sie alles hierher. Die Dateien bleiben in Ihrem Browser; von uns wird nichts abgerufen.',
  chooseFiles: 'Dateien auswählen',
  noScript: 'Die Prüfung auf dieser Seite braucht JavaScript. Es geht auch ohne: Laden Sie die Dateien weiter unten herunter und starten Sie unser Programm oder, für eine einzelne Ziehung, die Zeile für die Shell. Solange sie laufen, brauchen beide nichts von uns.',

  fetching: 'Wir holen, was veröffentlicht ist …',
  fetchingBeacons: (done, total) => `Beacons werden geholt: ${done} von ${total}`,
  reading: 'Wird gelesen …',
  checkingSignatures: (done, total) => `Signaturen werden geprüft: ${done} von ${total}`,

  resultHeading: 'Ergebnis',
  result: {
    draw: ({ unit, draw }) => `Richtig: Nach den vorher veröffentlichten Regeln musste die Ziehung ${draw} das Gerät ${unit} ergeben.`,
    pending: ({ draw, round, roundAt }) => `Bisher richtig: Die Ziehung ${draw} hat ihren Platz und wartet auf Runde ${round}, fällig am ${roundAt}. Welches Gerät es wird, kann noch niemand wissen.`,
    refunded: ({ draw, at }) => `Richtig: Die Ziehung ${draw} hat nie stattgefunden. Laut Register wurde sie am ${at} vollständig erstattet.`,
    drop: (drawn) => (drawn === 1 ? 'Richtig: 1 Ziehung in diesem Verkauf, und sie musste so ausgehen, wie sie ausging.' : `Richtig: ${drawn} Ziehungen in diesem Verkauf, und jede musste so ausgehen, wie sie ausging.`),
    nothingYet: 'Bisher richtig: In diesem Verkauf ist noch nichts gezogen.',
    notQuicknet: 'Aber das ist nicht die öffentliche Zufallsquelle von drand, sondern eine eigene des Shops, wie man sie für eine Demonstration oder einen Test nimmt. Es zeigt also nur, dass die Dateien zueinander passen, nicht aber, dass niemand ausgewählt hat.',
    wrong: (steps) => `Nicht richtig: ${count(steps, 'Schritt hat', 'Schritte haben')} etwas Falsches gefunden; was, steht weiter unten.`,
    unread: (url, status) => (status === null ? `Nichts wurde geprüft: ${url} hat nicht geantwortet.` : `Nichts wurde geprüft: ${url} hat mit ${status} geantwortet.`),
    broken: 'Die Prüfung selbst ist gescheitert und sagt deshalb nichts aus. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  files: {
    'no-manifest': 'Nichts wurde geprüft: Das Manifest fehlt.',
    'no-ledger': 'Nichts wurde geprüft: Das Register fehlt.',
    unknown: (name) => `Nichts wurde geprüft: ${name} ist weder Manifest noch Register noch Beacon.`,
    second: (name) => `Nichts wurde geprüft: ${name} ist die zweite Datei ihrer Art, und gemeint sein kann nur eine.`,
  },

  verdicts: { passed: 'In Ordnung', failed: 'Falsch', skipped: 'Nicht geprüft', ownChain: 'Nicht öffentlich' },
  skipped: 'Dafür hätte ein früherer Schritt gelingen müssen.',
  steps: {
    'manifest-form': 'Die Liste der Geräte ist vollständig und richtig geschrieben',
    'chain-known': 'Woher der Zufall kommt',
    'ledger-form': 'Jede Zeile des Registers ist richtig geschrieben',
    'manifest-hash': 'Die Liste ist die, die veröffentlicht wurde',
    'ledger-chain': 'Die Zeilen des Registers hängen zusammen',
    'ledger-rules': 'Was das Register erzählt, ist möglich',
    'rounds-in-time': 'Jede Runde wurde vor ihrer Zeit festgelegt',
    'beacon-signatures': 'Die Signaturen der Zufallsquelle sind echt',
    'draws-follow': 'Jede Ziehung ergibt das Gerät, das sie ergeben musste',
    'your-draw': 'Ihre Ziehung',
    'your-entry': 'Ihre Zeile im Register',
  },
  facts: {
    'manifest-form': ({ drop, units, opens, closes }) => `${count(units, 'Gerät', 'Geräte')} im Verkauf ${drop}, geöffnet von ${opens} bis ${closes}.`,
    'chain-known': ({ isQuicknet, chain }) => (isQuicknet ? `drand quicknet, Chain ${chain}. Ihr Schlüssel steht fest in diesem Programm und kommt nicht vom Shop.` : `Nicht quicknet von drand, sondern Chain ${chain} mit dem Schlüssel, den das Manifest nennt. Das zeigt nur, dass die Dateien zueinander passen.`),
    'ledger-form': ({ lines }) => `${count(lines, 'Zeile', 'Zeilen')} gelesen.`,
    'manifest-hash': ({ hash, isCompared, publishedAt }) => `Der Hash ist ${hash}, wie es in Zeile 1 des Registers steht, vom ${publishedAt}${isCompared ? ', und wie man es Ihnen gesagt hat' : ''}.`,
    'ledger-chain': ({ lines, last }) => `${count(lines, 'Zeile', 'Zeilen')}, jede mit dem Hash der Zeile davor. Die letzte hat ${last}.`,
    'ledger-rules': ({ committed, drawn, refunded, postponed, pending }) => `${count(committed, 'Zahlung', 'Zahlungen')} der Reihe nach, ${drawn} gezogen, ${pending} wartend; ${refunded} vor einer Ziehung erstattet, ${postponed} verschoben.`,
    'rounds-in-time': ({ committed, margin }) => `${count(committed, 'Runde', 'Runden')} mindestens ${margin} Sekunden im Voraus genannt, nach den Zeiten im Register.`,
    'beacon-signatures': ({ checked, unchecked, given, madeUp }) => `${count(checked, 'Signatur', 'Signaturen')} auf der Kurve geprüft${given > 0 ? `, ${count(given, 'Beacon', 'Beacons')} mit dem Register verglichen` : ''}.${unchecked > 0 ? ` Die von ${count(unchecked, 'weiteren Runde', 'weiteren Runden')} nicht; dafür prüfen Sie den ganzen Verkauf.` : ''}${madeUp > 0 ? ` ${count(madeUp, 'aufgegebene Runde gibt', 'aufgegebene Runden gibt')} es inzwischen: Nach einem Ausfall holt drand Runden nach.` : ''}`,
    'draws-follow': ({ drawn, left }) => `${count(drawn, 'Ziehung', 'Ziehungen')} nachgerechnet, mit demselben Ergebnis; noch ${count(left, 'Gerät', 'Geräte')} da.`,
    'your-draw': (facts) =>
      facts.state === 'refunded' ? `${facts.draw} wurde am ${facts.at} erstattet (${facts.reason}), bevor eine Runde dafür feststand.`
      : facts.state === 'committed' ? `${facts.draw} ist die Nummer ${facts.sequence}. Bezahlt und festgelegt am ${facts.committedAt}, wartet sie auf Runde ${facts.round}, fällig am ${facts.roundAt}.`
      : `${facts.draw} ist die Nummer ${facts.sequence}. Festgelegt am ${facts.committedAt} auf Runde ${facts.round} vom ${facts.roundAt}. Von ${count(facts.of, 'übrigen Gerät', 'übrigen Geräten')}, gezählt ab 0, ergibt die Formel beim ${tries[facts.attempt] ?? `${facts.attempt + 1}.`} Versuch die Nummer ${facts.index}: ${facts.unit}.`,
    'your-entry': ({ line, kind, at }) => `Sie steht in Zeile ${line} (${kind}), vom ${at}.`,
  },

  /** The beginning of a sentence that one of the faults below ends, hence the space; each is in the singular. */
  where: ({ file, line }) => ({ manifest: 'Das Manifest ', ledger: line ? `Zeile ${line} des Registers ` : 'Das Register ', beacons: line ? `Zeile ${line} der Beacon-Datei ` : 'Die Beacon-Datei ', question: 'Was Sie suchen' })[file],
  faults: {
    'not-text': () => 'ist kein UTF-8-Text.',
    'not-json': ({ found }) => `ist kein JSON-Objekt; der Anfang lautet: ${found}`,
    'not-canonical': ({ field, found, expected }) => `ist nicht in der einen Form geschrieben, die erlaubt ist. Etwa ab Zeichen ${field} steht „${found}“, richtig wäre „${expected}“.`,
    'other-keys': ({ field, found, expected }) => `hat${field ? ` in ${field}` : ''} andere Felder, als vorgesehen sind. Gefunden: ${found || 'keine'}. Richtig wären, in dieser Reihenfolge: ${expected}.`,
    'no-object': ({ field, found }) => `hat${field ? ` in ${field}` : ''} ${found}, wo ein Objekt stehen müsste.`,
    malformed: ({ field, found, expected }) => `hat in ${field} den Wert ${found}. Richtig wäre: ${forms[expected as FormName]}.`,
    empty: ({ field }) => (field ? `hat in ${field} nichts. Dort müsste eine Liste mit mindestens einem Eintrag stehen.` : 'ist leer.'),
    'no-newline': () => 'endet nicht mit einem Zeilenumbruch: Etwas wurde abgeschnitten oder angehängt.',
    unsorted: ({ field, found, expected }) => `hat in ${field} die Nummer ${found}, gleich nach ${expected}. Die Nummern müssen sortiert sein, und jede darf nur einmal vorkommen.`,
    'below-floor': ({ field, found, expected }) => `hat in ${field} den Wert ${found}. Zugesagt sind mindestens ${expected}.`,
    'closes-first': ({ found, expected }) => `nennt als Ende ${found}. Das müsste nach dem Beginn am ${expected} liegen.`,
    'other-manifest': ({ found, expected }) => `hat den Hash ${found}. Ihnen wurde ${expected} genannt: Es ist nicht dieselbe Liste.`,
    'published-manifest': ({ found, expected }) => `nennt das Manifest ${found}. Das vorliegende Manifest hat den Hash ${expected}.`,
    'published-drop': ({ found, expected }) => `gehört zum Verkauf ${found}. Das Manifest gehört zu ${expected}.`,
    'false-quicknet': ({ field, found, expected }) => `gibt vor, quicknet von drand zu verwenden, hat aber in ${field} den Wert ${found}. Bei quicknet ist es ${expected}.`,
    number: ({ found, expected }) => `hat die Nummer ${found}. Richtig wäre ${expected}: Eine Zeile fehlt, ist doppelt oder steht an der falschen Stelle.`,
    previous: ({ found, expected }) => `nennt als Hash der Zeile davor ${found}. Tatsächlich ist es ${expected}.`,
    hash: ({ found, expected }) => `nennt als eigenen Hash ${found}. Aus dem Inhalt ergibt sich ${expected}: Die Zeile wurde geändert.`,
    'first-published': ({ found }) => `ist von der Art „${found}“. Die erste Zeile müsste „published“ sein.`,
    'published-again': () => 'veröffentlicht ein zweites Mal. Das darf nur die erste Zeile.',
    'back-in-time': ({ found, expected }) => `trägt die Zeit ${found} und liegt damit vor der Zeile darüber (${expected}).`,
    sequence: ({ found, expected }) => `hat die laufende Nummer ${found}. Die nächste Zahlung hat ${expected}.`,
    'draw-again': ({ found }) => `nennt die Ziehung ${found}, die im Register schon vorkam.`,
    'too-many': ({ found, expected }) => `nimmt die Zahlung Nummer ${found} an. Es gibt nur ${expected} Geräte.`,
    'not-committed': ({ found }) => `spricht von der laufenden Nummer ${found}, zu der davor keine Zahlung steht.`,
    'other-draw': ({ found, expected }) => `nennt die Ziehung ${found}. Zu dieser laufenden Nummer gehört die Ziehung ${expected}.`,
    'drawn-again': ({ found }) => `spricht noch einmal von der laufenden Nummer ${found}, die schon gezogen war.`,
    'out-of-order': ({ found, expected }) => `zieht die laufende Nummer ${found}. An der Reihe ist ${expected}.`,
    'committed-round': ({ found, expected }) => `legt Runde ${found} fest. Nach den Regeln muss es ${expected} sein.`,
    'drawn-round': ({ found, expected }) => `zieht mit Runde ${found}. Festgelegt ist dafür Runde ${expected}.`,
    'postponed-round': ({ found, expected }) => `gibt Runde ${found} auf. Festgelegt ist dafür Runde ${expected}.`,
    'next-round': ({ found, expected }) => `verschiebt auf Runde ${found}. Nach den Regeln muss es ${expected} sein.`,
    'before-round': ({ found, expected }) => `trägt die Zeit ${found}. Vor ${expected} war die Runde nicht erschienen.`,
    'postponed-early': ({ found, expected }) => `trägt die Zeit ${found}. Vor ${expected} durfte die Runde nicht aufgegeben werden.`,
    signature: ({ found, expected }) => `hat eine Signatur, die für Runde ${expected} nicht die der Zufallsquelle ist: ${found}`,
    randomness: ({ found, expected }) => `nennt als Zufallswert ${found}. Aus der Signatur ergibt sich ${expected}.`,
    'beacon-differs': ({ found, expected }) => `hat die Signatur ${found}. Im Register steht für diese Runde ${expected}, und die ist echt.`,
    index: ({ found, expected }) => `nennt als Ergebnis der Formel die Nummer ${found}. Sie ergibt ${expected}.`,
    unit: ({ found, expected }) => `ergibt das Gerät ${found}. Es musste ${expected} sein.`,
    'no-entry': ({ found }) => `, die Zeile mit dem Hash ${found}, steht nicht in diesem Register. Wenn sie in dem Brief steht, den Sie bekommen haben, wurde das Register geändert: Bewahren Sie den Brief auf.`,
    'entry-of-another': ({ found, expected }) => `hat den Hash, den Sie angegeben haben, handelt aber von ${found} und ist nicht der Beginn von ${expected}.`,
    'no-draw': ({ found }) => `, die Ziehung ${found}, steht nicht in diesem Register. Vielleicht gehört sie zu einem anderen Verkauf, oder ihre Zahlung ist noch nicht da.`,
  },
  forms,

  formulaHeading: 'Die Formel für Ihre eigene Shell',
  formulaText: 'Eine Ziehung ist ein einziges SHA-256. Setzen Sie in diese Zeile den Hash der Liste, den Zufallswert der Runde, den Namen der Ziehung und die Zahl der übrigen Geräte ein; sie gibt aus, das wievielte davon es ist, gezählt ab 0 in der Reihenfolge der Liste. Auf einem Mac ohne sha256sum schreiben Sie shasum -a 256.',
  formulaExample: 'Mit den Zahlen Ihrer Ziehung:',
  formulaRest: 'Was darin fehlt: Die ersten acht Ziffern sind eine Zahl von 0 bis 4294967295. Ist sie so hoch, dass sie jenseits des größten Vielfachen der Anzahl liegt, wird aus der letzten 0 des Textes eine 1, dann eine 2 und so weiter. Bei 2000 Geräten kommt das etwa einmal in 3 Millionen Ziehungen vor.',
  formulaNames: { manifest: 'LISTE', randomness: 'ZUFALLSWERT', draw: 'ZIEHUNG', count: 'ANZAHL' },

  without: 'Ohne diese Seite',
  withoutText: 'Eine Seite, die den eigenen Shop prüft, ist nur so gut wie ihr Code. Dieselbe Prüfung läuft als Programm auf Ihrem Rechner, aus einem Quelltext, den Sie lesen können, mit Dateien, die bei Ihnen liegen:',
  downloads: { manifest: 'Liste herunterladen (Manifest)', ledger: 'Register herunterladen' },

  limits: 'Was keine Prüfung zeigen kann, und wer es kann',
  limitItems: {
    publication: { title: 'Wann eine Zeile veröffentlicht wurde.', text: 'Das Register datiert sich selbst. Dass Ihre Zeile schon dort stand, bevor ihre Runde erschien, wissen alle, die das Register rechtzeitig gespeichert haben, etwa ein Archiv, und Sie: Unser Brief mit dem Hash Ihrer Zeile kam vorher.' },
    ending: { title: 'Dass am Ende nichts abgeschnitten wurde.', text: 'Ein Register, das zu früh aufhört, hängt trotzdem in sich zusammen. Wer den Hash einer späteren Zeile hat, kann zeigen, dass sie fehlt: Geben Sie Ihren weiter oben ein.' },
    postponement: { title: 'Dass eine aufgegebene Runde wirklich ausgeblieben war.', text: 'Nach einem Ausfall holt drand die fehlenden Runden nach, es gibt sie also später. Wer sie von dem Tag aufbewahrt hat, an dem sie fällig war, ein Archiv zum Beispiel, kann zeigen, dass wir sie zu Unrecht aufgegeben haben.' },
    payment: { title: 'Dass hinter jeder Zeile eine echte Zahlung steht.', text: 'Wer kauft, geht niemanden etwas an, deshalb stehen im Register keine Namen. Auch ein erfundener Käufer könnte sich kein Gerät aussuchen, nur ein zufälliges nehmen.' },
    beacon: { title: 'Dass sich die Betreiber von drand nicht absprechen.', text: 'Eine Runde unterschreiben viele von ihnen gemeinsam. Wäre sich eine Mehrheit heimlich einig, könnte sie das Ergebnis vorher kennen.' },
    parcel: { title: 'Dass das gezogene Gerät auch in der Schachtel liegt.', text: 'Das können Sie: Seine Nummer steht auf der Schachtel und in Ihrer Bestellung. Vergleichen Sie sie mit der weiter oben.' },
  },

  /** The program in the terminal. */
  cli: {
    usage: 'Aufruf: npm run verify-drop -- <Adresse der Phone-Seite oder der API des Shops, oder Dateien> [--draw drw_…] [--expect <Hash der Liste>] [--entry <Hash Ihrer Zeile>]',
    noAddress: (text) => `${text} ist keine Adresse eines Phones in einem Shop. Eine solche sieht so aus: http://localhost:8787/de/phone`,
    noFile: (name) => `${name} lässt sich nicht lesen.`,
    mixed: 'Bitte entweder eine Adresse oder Dateien angeben, nicht beides.',
    badHash: (option) => `${option} verlangt 64 Hexadezimalziffern.`,
    limits: 'Was das nicht zeigen kann:',
  },
};
