import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {
  repair: {
    heading: 'Reparatur',
    label: 'Reparierbarkeit',
    outOfTen: (score) => `${score} von 10`,
    by: { 'french-index': 'Nach dem französischen Reparierbarkeitsindex: Der Hersteller bewertet Anleitungen, Zerlegbarkeit, Ersatzteile und deren Preise nach staatlichen Regeln.', ifixit: 'Bewertet von iFixit, die es zerlegt haben.' },
    none: 'Uns ist keine Bewertung bekannt, weder von iFixit noch im französischen Index.',
  },
  maker: {
    heading: 'Wer es gebaut hat und wer dafür geradesteht',
    manufacturer: 'Hersteller',
    responsible: 'Verantwortlich in der EU',
    itself: 'Der Hersteller selbst: Er sitzt in der EU.',
  },
  absorption: {
    heading: 'Spezifische Absorptionsrate (SAR)',
    head: 'Kopf', trunk: 'Rumpf', limb: 'Gliedmaßen',
    value: (watts) => `${watts}\u00A0W/kg`,
    limits: 'Gemessen bei voller Sendeleistung über 10\u00A0g Gewebe. Erlaubt sind 2\u00A0W/kg an Kopf und Rumpf und 4\u00A0W/kg an Gliedmaßen.',
  },
  japan: {
    heading: 'Gebrauch in Japan',
    giteki: 'Funkzulassung (Giteki)',
    certified: 'Für Japan zugelassen',
    network: 'Netzsperre',
    open: '○ (keine)',
    promise: 'Am Tag des Eingangs beim Netzbetreiber geprüft. Verkauft wird nur, was ○ hat; sperrt das Netz ein Gerät später doch, gibt es ein anderes oder das Geld zurück, egal wie lange der Kauf her ist.',
  },
};
