import type { Messages } from '../en/messages';

export const shell: Messages['shell'] = {
  skip: 'Zum Inhalt springen',
  tagline: 'Aufbereitete Smartphones. Noch einmal von vorn.',
  nav: { label: 'Shop', phones: 'Smartphones', phone: 'Phone', campaign: 'Muss es das neueste sein?', cart: 'Warenkorb', home: 'Reprise, Startseite' },
  footer: {
    country: 'Land',
    law: 'Das Kleingedruckte, groß gedruckt',
    demo: 'Dieser Shop ist eine Demonstration: Firmen, Preise und Bestände sind erfunden.',
    trademarks: 'Marken- und Modellnamen gehören ihren Inhabern. Reprise ist mit keinem von ihnen geschäftlich verbunden.',
  },
  legal: { guarantee: 'Gewährleistung', returns: 'Rückgabe und Widerruf', imprint: 'Impressum', privacy: 'Datenschutz', terms: 'AGB' },
  withdrawal: 'Vertrag widerrufen',
  grades: {
    premium: { name: 'Premium', short: 'Keine Spuren zu sehen, Akku mindestens 95\u00A0%.', long: 'Keine Spur, die auf Armlänge oder näher zu sehen ist. Akkukapazität mindestens 95\u00A0%.' },
    excellent: { name: 'Exzellent', short: 'Feine Spuren aus der Nähe, Akku mindestens 88\u00A0%.', long: 'Feine Haarkratzer, die nur im Streiflicht auffallen. Akkukapazität mindestens 88\u00A0%.' },
    good: { name: 'Gut', short: 'Leichte, sichtbare Spuren, Akku mindestens 85\u00A0%.', long: 'Leichte Kratzer auf Glas oder Rahmen, die man in der Hand bemerkt und in der Hülle vergisst. Akkukapazität mindestens 85\u00A0%.' },
    fair: { name: 'Ordentlich', short: 'Deutlich benutzt, Akku mindestens 80\u00A0%.', long: 'Kratzer und kleine Macken, gut zu sehen; das Display ist einwandfrei abzulesen. Akkukapazität mindestens 80\u00A0%.' },
  },
  hues: {
    black: 'schwarz', grey: 'grau', silver: 'silber', white: 'weiß', cream: 'creme', gold: 'gold', yellow: 'gelb',
    orange: 'orange', red: 'rot', pink: 'rosa', purple: 'violett', blue: 'blau', green: 'grün',
  },
  storage: (gigabytes) => (gigabytes >= 1024 ? `${gigabytes / 1024}\u00A0TB` : `${gigabytes}\u00A0GB`),
  taxNote: 'Preise inklusive Lieferung und Umsatzsteuer (differenzbesteuert nach §\u00A025a UStG, deshalb nicht gesondert ausgewiesen).',
  deliveryFree: 'Lieferung inklusive',
  from: (price) => `ab ${price}`,
  soldOut: 'Ausverkauft',
  stock: (left) => (left > 10 ? 'Auf Lager' : left > 1 ? `Noch ${left} da` : left === 1 ? 'Das letzte' : 'Ausverkauft'),
  demoText: 'Text zur Demonstration. Keine Rechtsberatung, und ein echter Vertrag kommt hier nicht zustande.',
};
