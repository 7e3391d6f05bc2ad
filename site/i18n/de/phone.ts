import type { Messages } from '../en/messages';

/** The fair draw on the Phone page. The time that is left stands after its label as „128 Tage 03:12:45“, hence „noch“ and no „in“. */
const page: Messages['phone']['page'] = {
  systems: { ios: 'Phone: alle mit iOS', android: 'Phone: alle mit Android', mixed: 'Phone: iOS und Android gemischt' },
  closesIn: 'Bis zum Ende noch',
  opensIn: 'Bis zum Beginn noch',
  opensAt: (day, time) => `Der Verkauf beginnt am ${day}, um ${time} Uhr.`,
  closesAt: (day, time) => `Im Verkauf bis zum ${day} um ${time} Uhr, oder bis das letzte weg ist.`,
  lobby: 'Die Warteschlange ist schon offen. Zum Verkaufsbeginn bringt eine öffentliche Zufallszahl alle, die bis dahin darin stehen, in eine Reihenfolge: Früh da zu sein nützt nichts, da zu sein genügt.',
  lobbyFrom: (time) => `Die Warteschlange öffnet um ${time} Uhr. Ganz vorn zu stehen bringt keinen Vorteil.`,
  toQueue: 'Zur Warteschlange',
  queue: 'Im Moment möchten viele eines, deshalb gibt es eine Warteschlange.',
  soldOut: 'Alle Phones aus diesem Verkauf sind verkauft.',
  limit: (days) => `Ein Phone pro Kunde in ${days} Tagen.`,
  adults: (age) => `Für Erwachsene ab ${age} Jahren.`,
  methods: (methods) => `Bezahlen können Sie mit ${methods}: nur auf Wegen, die sofort bestätigt sind, denn mit der Zahlung beginnt die Ziehung.`,
  wall: 'Die bisherigen Ziehungen ansehen',
  verifier: 'Eine Ziehung selbst nachrechnen',
};

/** What can be in it. */
const odds: Messages['phone']['odds'] = {
  heading: 'Was es sein kann',
  lead: 'Jedes Gerät, das noch nicht gezogen ist, hat dieselbe Chance, als Nächstes an die Reihe zu kommen. Wie wahrscheinlich ein Modell ist, hängt also davon ab, wie viele davon noch da sind. „Zu Beginn“ heißt: als noch keines gezogen war.',
  best: 'Bestenfalls', middle: 'In der Mitte', worst: 'Mindestens',
  worth: (price) => `${price} wert`,
  worthNote: 'Was ein Gerät wert ist, richtet sich nach dem niedrigsten Preis, zu dem ein solches hier auf Lager war: dem Median der 14 Tage, bevor die Liste festgelegt wurde.',
  byModel: 'Nach Modell', byMaker: 'Nach Hersteller', byWorth: 'Nach Wert',
  model: 'Modell', maker: 'Hersteller', worths: 'Wert',
  left: 'Noch da', now: 'Chance jetzt', start: 'Zu Beginn',
  of: (left, size) => `${left} von ${size}`,
  from: (from, to) => `${from} bis ${to}`,
  gone: 'Alle sind gezogen. Das hier sind die Zahlen vom Beginn.',
};

/** What every unit of a sale has at least. */
const floor: Messages['phone']['floor'] = {
  heading: 'Was es mindestens ist',
  lead: 'Bevor ein Verkauf veröffentlicht wird, prüfen wir jedes Gerät auf der Liste an diesen Punkten. Fehlt auch nur einer, kommt es nicht hinein.',
  worth: { title: 'Seinen Preis wert', text: (worth) => `Kein Gerät auf der Liste ist weniger wert als ${worth}. Der Preis des Verkaufs liegt nie darüber.` },
  battery: { title: (percent) => `Akku mindestens ${percent}`, text: 'Gemessen an seiner Kapazität im Neuzustand. Der gemessene Wert steht in Ihrer Bestellung.' },
  updates: {
    title: (months) => `Noch ${months} Monate Sicherheitsupdates`,
    text: (years) => `Gerechnet vom letzten Tag des Verkaufs. Nennt ein Hersteller kein Ende, war das Gerät weniger als ${years} Jahre alt, als die Liste festgelegt wurde.`,
  },
  works: { title: 'Es funktioniert, und zwar ganz', text: 'Es hat dieselbe Prüfliste bestanden wie jedes Gerät hier.' },
  guarantee: { title: (months) => `${months} Monate Gewährleistung`, text: 'Dieselbe wie für ein Gerät, das Sie selbst aussuchen.' },
};

/** How it is drawn, and why nobody can bend it. */
const draw: Messages['phone']['draw'] = {
  heading: 'Wie gezogen wird',
  lead: 'Nicht von uns. Es entscheidet eine öffentliche Zufallszahl, die beim Bezahlen noch niemand kennen kann: Sie nicht, wir nicht und auch die nicht, die sie veröffentlichen.',
  list: { title: 'Erst steht die Liste fest.', text: 'Vor Verkaufsbeginn veröffentlichen wir, welche Geräte dabei sind, Stück für Stück, und einen Fingerabdruck dieser Liste. Ändert sich darin ein einziger Buchstabe, ist auch der Fingerabdruck ein anderer.' },
  payment: {
    title: 'Ihre Zahlung legt eine Runde fest.',
    text: (period, margin) =>
      `drand ist eine öffentliche Zufallsquelle, die unabhängige Organisationen gemeinsam betreiben. Alle ${period} Sekunden veröffentlicht sie eine Zufallszahl, in nummerierten Runden. Trifft Ihre Zahlung ein, schreiben wir in ein öffentliches Register, welche Runde für Sie gilt: die erste, die mehr als ${margin} Sekunden später kommt.`,
  },
  round: { title: 'Die Runde kommt.', text: 'Ihre Zufallszahl erscheint für alle zugleich. Sie trägt eine Signatur, deshalb kann niemand eine erfinden oder gegen eine andere tauschen.' },
  formula: { title: 'Eine Formel bestimmt das Gerät.', text: 'Sie braucht drei Dinge: den Fingerabdruck der Liste, die Zufallszahl der Runde, den Namen Ihrer Ziehung. Heraus kommt eines der Geräte, die noch da sind. Aus denselben drei Angaben wird immer dasselbe Gerät.' },
  check: { title: 'Sie können es prüfen.', text: 'Liste, Register und Runde sind für alle offen. Unsere Prüfseite rechnet in Ihrem Browser nach, und ein selbst geschriebenes Programm kann das genauso.' },
  late: (hours) => `Sollte eine Runde einmal ausbleiben, wartet die Ziehung. Nach ${hours} Stunden tritt eine spätere Runde an ihre Stelle, und so steht es dann im Register.`,
  formulaHeading: 'Die Formel im Wortlaut',
  formulaText: 'SHA-256 über diese fünf Zeilen. Die ersten 32 Bit davon, modulo der Zahl der übrigen Geräte, sagen, welches es ist, gezählt ab 0 in der Reihenfolge der Liste. Zahlen aus dem letzten, unvollständigen Abschnitt würden einige Geräte bevorzugen; bei ihnen gilt der nächste Versuch.',
  formulaParts: { manifest: 'Fingerabdruck der Liste', randomness: 'Zufallszahl der Runde', draw: 'Name der Ziehung', attempt: 'Versuch, ab 0' },
};

/** The hash of the manifest. */
const manifest: Messages['phone']['manifest'] = {
  heading: 'Der Fingerabdruck der Liste',
  text: 'Das ist der SHA-256-Hash der Liste aller Geräte in diesem Verkauf. Heben Sie ihn auf, wenn Sie mögen: Mit ihm können Sie jederzeit feststellen, ob die Liste noch die ist, die vor Ihrer Zahlung veröffentlicht war.',
  copy: 'Fingerabdruck kopieren',
  copied: 'Kopiert',
  open: 'Liste öffnen',
  ledger: 'Register öffnen',
};

const promises: Messages['phone']['promises'] = {
  heading: 'Was wir zusagen, welches Gerät es auch wird',
};

/** Why it is sold in this country, from the market's record. */
const legal: Messages['phone']['legal'] = {
  heading: 'Warum das ein Kauf ist und kein Spiel',
  source: (source) => `Vorschriften: ${source}`,
  demo: (date) => `Stand: ${date}. Dieser Hinweis gehört zu einer Demonstration: Vor einer echten Eröffnung muss ihn eine Anwältin oder ein Anwalt ersetzen.`,
};

const checkout: Messages['phone']['checkout'] = {
  payment: 'Hier stehen nur Zahlungsarten, die sofort bestätigt werden: Mit Ihrer Zahlung beginnt die Ziehung.',
  fingerprint: 'Aus dieser Liste wird Ihr Phone gezogen, durch eine öffentliche Zufallszahl:',
  gift: {
    heading: 'Ist es für jemand anderen?',
    option: 'Es ist ein Geschenk',
    email: 'E-Mail-Adresse der beschenkten Person',
    hint: 'Dorthin geht ein Link, der zeigt, welches Phone es ist, ohne Preis und Adresse. Auch Sie bekommen einen, zum Weitergeben.',
    note: 'Das Paket geht an die Adresse auf dieser Seite. Zurückgeben können es Sie, denn gekauft haben Sie es.',
  },
};

/** The order page, from the payment to the phone. */
const order: Messages['phone']['order'] = {
  drawing: {
    heading: 'Bezahlt. Gleich wird Ihr Phone gezogen.',
    noRound: 'Ihre Zahlung ist da. Gleich steht im Register, welche Runde für Sie gilt.',
    text: 'Ihre Zahlung ist da, und die Runde, die für Sie gilt, steht fest. Ihre Zufallszahl gibt es noch nicht; kennen kann sie also niemand. Wenn sie erscheint, entscheidet sie, und diese Seite zeigt Ihnen das Gerät. Sie können die Seite auch schließen: Wir schreiben Ihnen.',
    comes: 'Ihre Runde kommt',
    any: 'jeden Moment',
    late: 'Ihre Runde ist noch nicht erschienen. Verloren ist nichts: Die Ziehung wartet darauf und geht von selbst weiter. Sobald sie fertig ist, schreiben wir Ihnen.',
    ready: 'Es ist gezogen. Hier kommt es.',
    byItself: 'Diese Seite geht von selbst weiter.',
    sequence: 'Ihre Ziehung in diesem Verkauf',
    sequenceValue: (sequence) => `Nr.\u00A0${sequence}`,
    draw: 'Name Ihrer Ziehung',
    round: 'Runde',
    roundAt: 'Zeit der Runde',
    entry: 'Ihre Zeile im Register',
    entryNote: 'Das ist der Hash der Zeile, die Ihre Runde festlegt. Solange sie dort steht, kann niemand die Runde unbemerkt ändern.',
  },
  worth: 'Wert',
  fair: {
    heading: 'Warum es dieses ist',
    text: (sequence, round, position, of) =>
      `Ziehung Nr.\u00A0${sequence} dieses Verkaufs stand fest, bevor es Runde ${round} gab. Als die Runde kam, fiel ihre Zufallszahl auf das Gerät an Stelle ${position} von ${of}, die noch da waren. Wissen konnte das niemand, und ändern kann es niemand.`,
    check: 'Selbst nachrechnen',
    wall: 'Alle Ziehungen dieses Verkaufs',
  },
  notForMe: {
    heading: 'Nicht das Richtige?',
    text: (days) => `Auf ein anderes Modell gehofft zu haben ist Grund genug. Schicken Sie es innerhalb von ${days} Tagen nach der Lieferung kostenlos zurück, und Sie bekommen Ihr ganzes Geld wieder. Dieses Gerät wird im selben Verkauf nicht noch einmal gezogen.`,
  },
  limitReached: {
    heading: 'Ein Phone pro Kunde: Ihr Geld geht zurück',
    text: (amount, days) => `In ${days} Tagen verkaufen wir jedem Kunden ein Phone, und eines gab es für Sie schon. Für diese Bestellung wurde keine Runde festgelegt. Der volle Betrag von ${amount} geht auf dem Weg zurück, auf dem er kam; Sie müssen nichts tun.`,
  },
  gift: {
    heading: 'Ihr Geschenk',
    text: (email) => `Diesen Link haben wir an ${email} geschickt. Er zeigt, welches Phone es ist, ohne Preis und Adresse. Sie können ihn auch selbst weitergeben.`,
    copy: 'Link kopieren',
    copied: 'Kopiert',
    look: 'Selbst nachsehen, welches es ist',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal: Messages['phone']['reveal'] = {
  title: 'Ein Phone für Sie | Reprise',
  named: (name) => `Ein Phone für Sie: ${name}`,
  waiting: {
    heading: 'Jemand hat ein Phone für Sie',
    text: 'Welches es ist, entscheidet gleich eine öffentliche Zufallszahl. Noch weiß es niemand, auch nicht, wer es Ihnen schenkt.',
    noRound: 'Welches es ist, entscheidet eine öffentliche Zufallszahl. Sobald ihre Runde feststeht, zeigt diese Seite, wann sie kommt.',
    late: 'Die Zufallszahl, die entscheidet, ist noch nicht erschienen. Verloren ist nichts: Es geht von selbst weiter. Schauen Sie später noch einmal vorbei.',
  },
  drawn: {
    heading: 'Ein Phone für Sie',
    text: 'Ein aufbereitetes Smartphone, nach Liste geprüft und aus allen gezogen, die noch da waren. Es kommt mit der Post, ein Ladekabel liegt bei.',
    fair: (sequence, round) => `Ziehung Nr.\u00A0${sequence} dieses Verkaufs stand fest, bevor es Runde ${round} einer öffentlichen Zufallsquelle gab. Deren Zufallszahl fiel auf dieses Gerät; wissen konnte das niemand, und ändern kann es niemand.`,
    back: (days) => `Falls es nichts für Sie ist: Wer es Ihnen geschenkt hat, kann es innerhalb von ${days} Tagen nach der Lieferung zurückschicken.`,
  },
  calledOff: { heading: 'Dieses Phone kommt nicht', text: 'Die Bestellung dahinter ist beendet, und es wurde kein Gerät dafür gezogen. Fragen Sie, wer Ihnen den Link geschickt hat: Mehr steht hier nicht.' },
};

/** The picture to show around. */
const share: Messages['phone']['share'] = {
  heading: 'Ein Bild zum Zeigen',
  text: 'Darauf sind das Gerät und wie es gezogen wurde: kein Name, keine Adresse, keine Bestellung.',
  save: 'Bild speichern',
  share: 'Teilen',
  line: (of, round) => `Eins von ${of} Phones, gezogen in Runde ${round}`,
  alt: (name) => `Karte mit einer Zeichnung: ${name}`,
  slogan: 'Aufbereitet, und offen gezogen.',
};

/** All draws of a sale, as cards. */
const wall: Messages['phone']['wall'] = {
  title: 'Alle Ziehungen dieses Verkaufs | Reprise',
  description: 'Jedes Phone aus diesem Verkauf, das schon gezogen ist, mit der öffentlichen Zufallszahl, die entschieden hat, und einem Weg, es nachzurechnen.',
  heading: 'Jede Ziehung, für alle zu sehen',
  lead: 'Jede Karte ist ein Phone, das jemand bezahlt hat. Sie dreht sich um, wenn ihre Zufallszahl erscheint. Namen stehen weder auf dieser Seite noch im Register.',
  prove: {
    heading: 'Widerlegen Sie eine davon',
    text: 'Nehmen Sie irgendeine Karte, öffnen Sie die Prüfseite und lassen Sie Ihren Browser die Ziehung nachrechnen. Kommt bei einer etwas anderes heraus, möchten wir das wissen, und alle anderen sollten es auch.',
    action: 'Zur Prüfseite',
  },
  count: (drawn, waiting, size) => `Gezogen: ${drawn} von ${size}. Wartend: ${waiting}.`,
  draw: (sequence) => `Nr.\u00A0${sequence}`,
  round: (round) => `Runde ${round}`,
  waiting: 'Wartet auf die Runde',
  postponed: 'Die erste blieb aus; es gilt eine spätere.',
  any: 'jeden Moment',
  one: (position, of) => `Stelle ${position} von ${of}`,
  refunded: 'Erstattet',
  reasons: {
    'sold-out': 'Als die Zahlung kam, waren alle verkauft.',
    'limit-reached': 'Ein Phone pro Kunde: Das wäre ein zweites gewesen.',
    'refunded-earlier': 'Das Geld war zurück, bevor eine Runde feststand.',
  },
  check: 'Diese Ziehung prüfen',
  more: 'Frühere Ziehungen zeigen',
  empty: { heading: 'Noch hat niemand eines gekauft', text: 'Sobald die erste Zahlung eintrifft, liegt hier ihre Karte, verdeckt und mit der Nummer ihrer Runde.' },
  loading: 'Das Register wird gelesen …',
  failing: 'Das Register antwortet nicht. Diese Seite versucht es weiter.',
  none: 'Zurzeit werden keine Phones verkauft.',
  noScript: 'Die Karten brauchen JavaScript. Das Register selbst nicht: Es ist eine Textdatei, eine Zeile für alles, was geschehen ist.',
  ledger: 'Das Register, wie es ist',
  back: 'Mehr zum Phone',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone: Messages['phone'] = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
