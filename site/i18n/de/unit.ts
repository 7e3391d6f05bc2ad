import type { Messages } from '../en/messages';

const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);

export const unit: Messages['unit'] = {
  chosen: (code, battery) => `Genau dieses Gerät: ${code}, Akku ${battery}`,
  gone: 'Genau dieses Gerät hat inzwischen jemand anderes genommen. Abgebucht wurde nichts.',
  another: 'Ein anderes aus demselben Angebot aussuchen',
  notHeld: 'Im Warenkorb ist es noch nicht zurückgelegt. Das geschieht beim Bestellen, und dann ist es genau dieses oder keines.',
  passport: 'Gerätepass',
  passportOf: (code) => `Gerätepass von ${code}`,

  behind: {
    seeOne: 'Das eine Gerät hinter diesem Angebot ansehen',
    see: (units) => `Die ${units} Geräte hinter diesem Angebot ansehen`,
    title: (name) => `${name}: Welches soll es sein?`,
    heading: 'Welches soll es sein?',
    lead: 'Gleiches Modell, gleicher Zustand, gleicher Preis, und doch gleicht keines dem anderen. Das mit dem stärksten Akku steht vorn.',
    first: (shown, all) => `Das sind die ${shown} mit dem stärksten Akku, von ${all}.`,
    battery: (percent) => `Akku ${percent}`,
    replaced: (parts) => `Getauscht: ${parts}`,
    untouched: 'Nichts getauscht',
    wear: (marks) => `Spuren: ${marks}`,
    notRecorded: 'nicht aufgenommen',
    checked: (day) => `Geprüft am ${day}`,
    take: 'Dieses nehmen',
    takeNamed: (code, battery) => `Dieses nehmen: ${code}, Akku ${battery}`,
    none: 'Im Moment ist von diesen keines zu haben.',
    toModel: (name) => `Zurück zum ${name}`,
    loading: 'Einen Moment …',
    failed: 'Die Liste ist nicht angekommen. Hier steht sie als Seite:',
  },

  marks: ({ scratch, nick, scuff }) => {
    const all = [...several(scratch, 'ein Kratzer', 'Kratzer'), ...several(nick, 'eine Macke', 'Macken'), ...several(scuff, 'eine Schürfstelle', 'Schürfstellen')];
    return all.length === 0 ? 'keine zu sehen' : new Intl.ListFormat('de').format(all);
  },
  longest: (marks, length) => `${marks}, höchstens ${length} lang`,
  side: { front: 'Vorderseite', back: 'Rückseite', frame: 'Rahmen' },
  drawn: (side, name, marks) => `${side} dieses ${name}, gezeichnet mit seinen Spuren: ${marks}`,
  drawing: 'Gezeichnet nach dem, was aufgenommen wurde. Es ist dieses Gerät und nicht eines wie dieses.',

  origin: { genuine: 'vom Hersteller, neu', 'refurbished-genuine': 'vom Hersteller, aufgearbeitet', compatible: 'von jemand anderem, passend' },
  originUnknown: 'Herkunft nicht aufgenommen',

  title: (name, code) => `${name} ${code}: Gerätepass`,
  label: 'Der Pass eines einzelnen Geräts',
  state: {
    'for-sale': 'Dieses ist zu haben',
    held: 'Dieses wird gerade bezahlt',
    sold: 'Verkauft',
    'not-offered': 'In diesem Land nicht im Angebot',
    'in-drop': 'Wird gezogen: Es gehört zu einem Verkauf von Phones',
  },
  stateText: {
    'for-sale': 'Zum Preis seines Angebots. Das Aussuchen kostet nichts.',
    held: 'Wird nichts daraus, ist es innerhalb einer Stunde wieder frei.',
    sold: 'Wer die Schachtel hat, kann hier nachlesen, was vor dem Verkauf festgestellt wurde. Wem es gehört, steht auf dieser Seite nirgends.',
    'not-offered': 'Es existiert, es ist geprüft, und im Moment bietet es hier niemand an.',
    'in-drop': 'Bis zur Ziehung steht hier, was die öffentliche Liste dieses Verkaufs sagt. Teile, Spuren und Prüfungen kommen mit der Ziehung dazu.',
  },
  take: 'Genau dieses in den Warenkorb',
  others: 'Die anderen hinter diesem Angebot ansehen',
  toPhone: 'Zum Verkauf der Phones',
  soldBy: (seller) => `Verkauft von ${seller}`,
  model: (name) => `Alles über das ${name}`,

  grade: 'Sein Zustand, und warum',
  notAbove: (grade) => `Nicht „${grade}“, weil:`,
  best: 'Besser geht es nicht. Spuren wurden keine gefunden, und kein Teil darin ist von jemand anderem als dem Hersteller.',
  excess: {
    'scratch-count': (found, allowed) => `${found} Kratzer auf einer Seite, erlaubt sind ${allowed}`,
    'scratch-length': (found, allowed) => `ein Kratzer von ${found}, erlaubt sind ${allowed}`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'eine Macke im Rahmen, erlaubt ist keine' : `${found} Macken, erlaubt ist ${allowed}`),
    'nick-length': (found, allowed) => `eine Macke von ${found}, erlaubt sind ${allowed}`,
    'scuff-count': (found, allowed) => (allowed === '0' ? 'eine Schürfstelle, erlaubt ist keine' : `${found} Schürfstellen, erlaubt ist ${allowed}`),
    'scuff-length': (found, allowed) => `eine Schürfstelle von ${found}, erlaubt sind ${allowed}`,
    battery: (found, allowed) => `Akku bei ${found}, verlangt sind ${allowed}`,
    parts: () => 'ein getauschtes Teil, das nicht neu vom Hersteller ist',
  },

  battery: 'Akku',
  batteryMeans: (percent, hours) => `Er fasst ${percent} von dem, was er neu fasste. Wo ein neuer zehn Stunden hält, hält dieser ungefähr ${hours}.`,
  batteryNew: 'Er wurde getauscht und ist damit jünger als das Gerät.',
  batteryFloor: (grade, percent) => `Für „${grade}“ müssen es mindestens ${percent} sein.`,

  parts: 'Getauschte Teile',
  noParts: 'Keine. Es ist alles darin, womit es gebaut wurde.',
  tests: 'Was geprüft wurde',
  test: {
    screen: 'Display: Pixel, Helligkeit, Einbrennen', touch: 'Berührung, über das ganze Display', buttons: 'Tasten', cameras: 'Kameras, mit Fokus und Blitz', microphones: 'Mikrofone', speakers: 'Lautsprecher',
    radios: 'Mobilfunk, WLAN, Bluetooth, GPS, NFC', sensors: 'Sensoren, Fingerabdruck oder Gesicht', charging: 'Laden, höchste Leistung', battery: 'Akkukapazität, gemessen', cycles: 'Ladezyklen',
    'activation-lock': 'Sperre durch ein früheres Konto', network: 'IMEI als verloren oder gestohlen gemeldet', erasure: 'Daten von früher',
  },
  passed: 'in Ordnung',
  unlocked: 'keine, sie ist aus',
  notReported: 'nein',
  notTold: 'verrät dieses Modell nicht',
  erased: { 'nist-800-88-purge': 'unwiederbringlich gelöscht (NIST SP 800-88, Purge)', 'nist-800-88-clear': 'gelöscht (NIST SP 800-88, Clear)' },
  whatFails: 'Was nicht besteht, wird repariert und noch einmal geprüft oder kommt zu den Ersatzteilen. Verkauft wird also nur, was bestanden hat.',
  checked: (day, station) => `Geprüft am ${day} an Platz ${station}.`,
  checkedOn: (day) => `Geprüft am ${day}.`,
  noReport: 'Ein ausführlicher Bericht wurde von diesem Gerät nicht aufgehoben.',
};
