import { de } from '../de/messages';
import type { Messages } from '../en/messages';

const { shell, shop, find, story, purchase, law, phone, queue, newest, found } = de;
const { checkout, withdrawal } = purchase;

/** Where Austria says it differently from Germany, or has a law of its own (FAGG, VGG, UStG 1994). */
export const at: Messages = {
  ...de,
  shell: {
    ...shell,
    tagline: 'Aufbereitete Handys. Noch einmal von vorn.',
    nav: { ...shell.nav, phones: 'Handys', campaign: 'Braucht es das neueste?' },
    legal: { ...shell.legal, returns: 'Rückgabe und Rücktritt' },
    taxNote: 'Preise inklusive Lieferung und Umsatzsteuer (differenzbesteuert, daher scheint sie auf der Rechnung nicht auf).',
  },
  shop: {
    ...shop,
    countries: { ...shop.countries, description: 'Aufbereitete Handys, geprüft und in klaren Worten eingestuft. Preise und Bestand gibt es für jedes Land.' },
    home: {
      ...shop.home,
      title: 'Reprise: gebrauchte Handys, geprüft und eingestuft',
      description: (returnDays) => `Gebrauchte Handys, nach Liste geprüft und in klaren Worten eingestuft. Lieferung inklusive, ${returnDays} Tage gratis Rückgabe.`,
      lead: 'Reprise verkauft Handys, die schon jemandem gehört haben. Wir prüfen jedes nach einer Liste, messen den Akku, sagen, wie gebraucht es aussieht, und nennen einen Preis.',
      browse: 'Alle Handys anschauen',
    },
    promises: {
      ...shop.promises,
      guarantee: { ...shop.promises.guarantee, text: 'Ungekürzt, obwohl gebraucht. Bei einem Mangel wird repariert oder ausgetauscht, oder es gibt das Geld zurück, egal wer der Verkäufer ist.' },
      delivery: { ...shop.promises.delivery, text: (min, max) => `Nach der Zahlung dauert sie ${min} bis ${max} Werktage, auch bis ins Kleinwalsertal. Im Preis, der dasteht, ist sie schon drin.` },
    },
    teaser: { ...shop.teaser, text: (price) => `Ein Phone kostet ${price} und ist ein Handy, das funktioniert. Welches Modell, zeigt sich nach der Zahlung: Es wird zufällig aus einer Liste zugeteilt, die vorher jeder lesen kann.` },
    list: {
      ...shop.list,
      title: 'Alle Handys',
      searchTitle: 'Refurbished Handys: alle Modelle, Preise, Bestand | Reprise',
    },
    model: {
      ...shop.model,
      all: (maker) => `Alle Handys von ${maker}`,
      returns: (days) => `${days} Tage gratis zurückgeben`,
      guaranteeText: 'Bei einem Mangel wird repariert oder ausgetauscht, oder Sie bekommen Ihr Geld zurück. Am besten vor dem Kauf lesen:',
      longerHere: (months) => `In diesem Shop gilt die gesetzliche Gewährleistung nach dem VGG für jedes Handy volle ${months} Monate, obwohl es gebraucht ist.`,
    },
  },
  premium: { ...de.premium, all: 'Alle Handys anschauen' },
  find: { ...find, empty: { ...find.empty, all: (models) => `Alle ${models} Modelle anschauen` }, title: (what) => `${what}: refurbished Handys | Reprise` },
  story: {
    ...story,
    campaign: { ...story.campaign, difference: 'Der Unterschied' },
    phone: {
      ...story.phone,
      searchTitle: 'Das Phone: ein Handy, aus einer Liste gezogen | Reprise',
      description: (price) => `Ein aufbereitetes Handy für ${price}. Welches Modell, entscheidet nach der Zahlung eine öffentliche Zufallszahl; Liste und Chancen stehen hier.`,
      headline: 'Ein Preis. Ein Handy, das funktioniert. Welches, wird sich zeigen.',
    },
  },
  purchase: {
    ...purchase,
    sums: {
      ...purchase.sums,
      taxNotes: { ...purchase.sums.taxNotes, 'vat-margin': 'Inklusive Umsatzsteuer. Gebrauchte Handys werden differenzbesteuert, daher scheint sie auf der Rechnung nicht auf.' },
    },
    cart: {
      ...purchase.cart,
      empty: {
        ...purchase.cart.empty,
        text: 'Wenn das Handy im Hosensack noch tut, was es soll, passt es vielleicht genau so. Wenn nicht: Schauen Sie sich in Ruhe um.',
        phones: 'Alle Handys anschauen',
      },
    },
    checkout: {
      ...checkout,
      labels: { ...checkout.labels, line2: 'Stiege, Tür, Firma' },
      facts: {
        ...checkout.facts,
        returnsText: (days) => `Ab der Lieferung haben Sie ${days} Tage Zeit, gratis zurückzuschicken. Eine Begründung brauchen Sie nicht.`,
        withdrawalText: (days) => `Das gesetzliche Rücktrittsrecht von ${days} Tagen (§\u00A011 FAGG) ist darin enthalten.`,
        statutory: (months) => `${months} Monate gesetzliche Gewährleistung nach dem VGG, ungekürzt.`,
      },
    },
    order: {
      ...purchase.order,
      cancelNote: 'Sie dürfen es sich anders überlegen. Was wir reserviert haben, bekommt dann jemand anderer.',
      unit: { ...purchase.order.unit, part: { ...purchase.order.unit.part, 'charging-port': 'Ladebuchse' } },
    },
    withdrawal: {
      ...withdrawal,
      lead: (days) => `Sie brauchen dafür weder einen Grund noch ein Kundenkonto. Das FAGG gibt Ihnen ${days} Tage ab der Lieferung; Widerruf und Rücktritt meinen hier dasselbe.`,
      declaration: (number) => `Hiermit widerrufe ich den Vertrag über den Kauf der Waren aus der Bestellung ${number} (Rücktritt nach §\u00A011 FAGG).`,
    },
  },
  phone: {
    ...phone,
    page: { ...phone.page, wall: 'Die bisherigen Ziehungen anschauen' },
    order: {
      ...phone.order,
      notForMe: {
        ...phone.order.notForMe,
        text: (days) => `Auf ein anderes Modell gehofft zu haben ist Grund genug. Schicken Sie es innerhalb von ${days} Tagen nach der Lieferung gratis zurück, und Sie bekommen Ihr ganzes Geld wieder. Dieses Gerät wird im selben Verkauf nicht noch einmal gezogen.`,
      },
    },
    reveal: { ...phone.reveal, drawn: { ...phone.reveal.drawn, text: 'Ein aufbereitetes Handy, nach Liste geprüft und aus allen gezogen, die noch da waren. Es kommt mit der Post, ein Ladekabel liegt bei.' } },
  },
  newest: {
    ...newest,
    compare: { ...newest.compare, see: (name) => `${name} anschauen` },
    saving: { ...newest.saving, heading: 'Was im Geldbörsel bleibt' },
    quiz: {
      ...newest.quiz,
      reasons: { ...newest.quiz.reasons, 'updates-unknown': 'Bitte nachschauen, ob es noch Sicherheitsupdates bekommt. Falls nicht, stimmt diese Antwort nicht: dann gern noch einmal von vorn.' },
      rulesText: newest.quiz.rulesText.replace('sehen wir ins Regal', 'schauen wir ins Regal'),
    },
  },
  queue: { ...queue, toPhones: 'Alle Handys anschauen' },
  law: { ...law, notFound: { ...law.notFound, phones: 'Zu allen Handys' } },
  found: {
    ...found,
    feed: {
      ...found.feed,
      description: ({ name, grade, months, days }) =>
        `${name}, gebraucht, nach Liste geprüft und eingestuft. ${grade} Lieferung inklusive. ${months} Monate Gewährleistung, ${days} Tage gratis zurückgeben. Das Bild ist eine Zeichnung des Modells in dieser Farbe, nicht des einzelnen Handys.`,
    },
  },
};
