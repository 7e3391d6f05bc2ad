import type { Messages } from '../en/messages';

/** The queue for the opening of a sale of Phones. */
const scenes: Messages['queue']['scenes'] = {
  none: { heading: 'Hier gibt es nichts zu warten', text: 'Im Moment ist hier kein Verkauf von Phones geplant.' },
  before: {
    heading: 'Die Warteschlange ist noch nicht offen',
    text: (day, time, opens) => `Sie öffnet am ${day} um ${time} Uhr, der Verkauf beginnt um ${opens} Uhr. Sie müssen nicht vorn stehen: Alle, die bis dahin da sind, bringt eine öffentliche Zufallszahl in eine Reihenfolge.`,
  },
  lobby: {
    heading: 'Holen Sie sich einen Platz',
    text: (opens) => `Der Verkauf beginnt um ${opens} Uhr. Kommen Sie bis dahin, wann Sie möchten: Früh da zu sein bringt keinen Vorteil, da zu sein genügt.`,
  },
  late: { heading: 'Es gibt eine Warteschlange', text: 'Im Moment möchten viele ein Phone. Stellen Sie sich hinten an; wir lassen so schnell ein, wie wir bedienen können.' },
  free: { heading: 'Keine Warteschlange', text: 'Niemand wartet: Sie können gleich bestellen.' },
  over: { heading: 'Der Verkauf ist vorbei', text: 'Anstehen muss hier niemand mehr.' },
  waiting: {
    heading: 'Sie sind dabei',
    text: 'Sie können diese Seite schließen und mit diesem Browser wiederkommen: Ihr Platz bleibt Ihnen. Solange sie offen ist, geht sie von selbst weiter.',
  },
  admitted: {
    heading: 'Sie sind an der Reihe',
    text: (time) => `Bis ${time} Uhr ist die Kasse für Sie offen. Bitte nehmen Sie dort die E-Mail-Adresse, mit der Sie sich angestellt haben. Sobald Sie das Formular abschicken, ist Ihr Phone reserviert.`,
  },
  used: {
    heading: 'Sie waren an der Kasse',
    text: (time) => `Falls Sie nicht fertig geworden sind: Sie ist bis ${time} Uhr für Sie offen. Falls Sie bestellt haben, steht alles auf Ihrer Bestellseite und in Ihrer E-Mail.`,
  },
  ordered: { heading: 'Sie haben bestellt', text: 'Alles dazu steht auf Ihrer Bestellseite und in Ihrer E-Mail.' },
  lapsed: {
    heading: 'Ihre Zeit an der Kasse ist vorbei',
    text: (minutes) => `Die Kasse war ${minutes} Minuten für Sie offen, dann waren andere an der Reihe. Möchten Sie noch ein Phone, können Sie sich einmal wieder hinten anstellen. Bitte nehmen Sie dieselbe E-Mail-Adresse.`,
  },
  gone: { heading: 'Ihre Zeit an der Kasse ist vorbei', text: 'Zweimal ist sie verstrichen, damit auch andere an die Reihe kommen. Wenn die Warteschlange zu Ende ist, können alle bestellen, auch Sie.' },
  soldOut: { heading: 'Alle Phones aus diesem Verkauf sind verkauft', text: 'Es tut uns leid, dass Sie umsonst gewartet haben. Abgebucht wurde nichts.' },
};

const form: Messages['queue']['form'] = {
  email: 'E-Mail-Adresse',
  emailHint: 'Ein Platz pro Person. Wir behalten daraus nur einen Code, den niemand lesen kann, um Sie an der Kasse wiederzuerkennen, und schreiben nichts an diese Adresse.',
  join: 'Platz holen',
  return: 'Hinten anstellen',
  sending: 'Einen Moment …',
  check: 'Prüfung, ob hier ein Mensch ansteht',
  checkNeedsScript: 'Diese Prüfung braucht JavaScript. Ohne sie können wir niemanden in die Warteschlange lassen.',
};

/** While somebody waits. The labels stand before „in 3 Minuten“, „128 Tage 03:12:45“ or a number, so they are no half sentences. */
const line: Messages['queue']['line'] = {
  place: 'Ihr Platz',
  notYet: 'zum Verkaufsbeginn',
  serving: 'An der Kasse: bis Platz',
  nobodyYet: 'noch niemand',
  waiting: 'Personen in der Warteschlange',
  about: 'Sie sind an der Reihe',
  unknown: 'noch nicht abzusehen',
  soon: 'jeden Moment',
  opensIn: 'Bis der Verkauf beginnt',
  lobbyIn: 'Bis die Warteschlange öffnet',
  progress: 'Wie weit die Warteschlange ist',
  news: {
    byItself: 'Diese Seite geht von selbst weiter.',
    sealed: 'Der Verkauf hat begonnen. Die Liste ist geschlossen, und in wenigen Sekunden bringt eine öffentliche Zufallszahl sie in eine Reihenfolge.',
    late: 'Die Zufallszahl lässt auf sich warten. Vorher kommt niemand an die Reihe; wir fragen weiter nach.',
    placed: (place) => `Sie haben Platz ${place}.`,
    soon: 'Sie sind sehr bald an der Reihe.',
    turn: 'Sie sind an der Reihe.',
    lost: 'Keine Verbindung. Ihr Platz bleibt Ihnen; wir versuchen es weiter.',
    found: 'Die Verbindung ist wieder da.',
    full: 'An der Kasse sind so viele, wie noch Phones da sind. Geht jemand, ohne zu bestellen, kommt der nächste Platz an die Reihe; wann das ist, kann niemand sagen.',
  },
};

/** How a place came about, for whoever wants to know. */
const proof: Messages['queue']['proof'] = {
  heading: 'Wie die Plätze zustande kommen',
  text: 'Zum Verkaufsbeginn wird die Liste aller, die hier sind, geschlossen und ihr Fingerabdruck veröffentlicht. Erst danach kommt eine Runde einer öffentlichen Zufallsquelle, die vorher niemand kennen kann, wir so wenig wie Sie. Aus beidem zusammen ergibt sich die Reihenfolge.',
  ticket: 'Ihre Zeile auf der Liste',
  people: 'Personen auf der Liste',
  hash: 'Fingerabdruck der Liste (SHA-256)',
  round: 'Runde der Zufallsquelle',
  list: 'Liste öffnen',
  beacon: 'Runde öffnen',
  computed: (place) => `Ihr Browser hat ihn aus beidem berechnet: Platz ${place}.`,
  same: (place) => `Ihr Browser hat ihn aus beidem berechnet: Platz ${place}. Das stimmt überein.`,
  different: (place) => `Ihr Browser hat aus beidem Platz ${place} berechnet, und das ist nicht, was wir sagen. Bitte schreiben Sie uns: Das darf nicht sein.`,
  wrongList: 'Die Liste, die wir zeigen, hat nicht den Fingerabdruck, den wir veröffentlicht haben. Bitte schreiben Sie uns: Das darf nicht sein.',
  late: 'Sie kamen, als die Liste schon geschlossen war. Ihr Platz richtet sich deshalb danach, wann Sie kamen.',
};

export const queue: Messages['queue'] = {
  title: 'Warteschlange für ein Phone',
  turnTitle: 'Sie sind an der Reihe: ein Phone bestellen',
  scenes,
  form,
  line,
  proof,
  toCheckout: 'Zur Kasse',
  toPhone: 'Mehr zum Phone',
  toPhones: 'Alle Smartphones ansehen',
  look: 'Noch einmal nachsehen',
};
