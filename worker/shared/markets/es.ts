import { card, europeanHouse, europeanLaw, klarna, paypal, wipeStandard, type MarketRecord } from './record';

export const es = {
  id: 'es',
  region: 'eu',
  name: 'España',
  locale: 'es-ES',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  tax: { display: 'included', wording: 'vat-margin' },
  reduction: { steps: 'each' },
  guarantee: { months: 36, kind: 'statutory', harmonisedNotice: true },
  returns: { days: 30, statutoryWithdrawalDays: 14, withdrawalFunction: true },
  delivery: {
    countries: ['ES'],
    price: 0,
    days: { min: 3, max: 5 },
    unserved: [
      { name: 'Canarias', postalCode: /^(35|38)\d{3}$/, reason: 'tax' },
      { name: 'Ceuta', postalCode: /^51\d{3}$/, reason: 'customs' },
      { name: 'Melilla', postalCode: /^52\d{3}$/, reason: 'customs' },
    ],
  },
  address: {
    fields: ['name', 'line1', 'line2', 'postalCode', 'city', 'division'],
    optional: ['line2'],
    postalCode: { pattern: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, example: '28013' },
    divisions: {
      C: 'A Coruña', VI: 'Álava', AB: 'Albacete', A: 'Alicante', AL: 'Almería', O: 'Asturias', AV: 'Ávila', BA: 'Badajoz', B: 'Barcelona',
      BI: 'Bizkaia', BU: 'Burgos', CC: 'Cáceres', CA: 'Cádiz', S: 'Cantabria', CS: 'Castellón', CE: 'Ceuta', CR: 'Ciudad Real', CO: 'Córdoba',
      CU: 'Cuenca', SS: 'Gipuzkoa', GI: 'Girona', GR: 'Granada', GU: 'Guadalajara', H: 'Huelva', HU: 'Huesca', PM: 'Illes Balears', J: 'Jaén',
      LO: 'La Rioja', GC: 'Las Palmas', LE: 'León', L: 'Lleida', LU: 'Lugo', M: 'Madrid', MA: 'Málaga', ML: 'Melilla', MU: 'Murcia',
      NA: 'Navarra', OR: 'Ourense', P: 'Palencia', PO: 'Pontevedra', SA: 'Salamanca', TF: 'Santa Cruz de Tenerife', SG: 'Segovia',
      SE: 'Sevilla', SO: 'Soria', T: 'Tarragona', TE: 'Teruel', TO: 'Toledo', V: 'Valencia', VA: 'Valladolid', ZA: 'Zamora', Z: 'Zaragoza',
    },
    phoneRequired: true,
    phonePrefix: '+34',
  },
  payment: { stripeLocale: 'es', methods: [card, paypal, klarna, { id: 'bizum', settles: 'at-once' }] },
  house: europeanHouse,
  legal: [
    ...europeanLaw,
    { rule: 'Garantía legal de tres años (los bienes de segunda mano pueden pactar menos; la casa no lo hace)', source: 'Real Decreto Legislativo 1/2007, art. 120' },
    { rule: 'Botón «pedido con obligación de pago»', source: 'Real Decreto Legislativo 1/2007, art. 98.2' },
    { rule: 'Régimen especial de bienes usados', source: 'Ley 37/1992, art. 135–139' },
    { rule: 'Precio anterior: el menor de los treinta días precedentes a la reducción', source: 'Ley 7/1996 (LOCM), art. 20' },
  ],
  phone: {
    legalNote: {
      text: 'Un Phone es una compraventa: el modelo depende de un número público y comprobable, pero cada móvil vale como mínimo lo que cuesta. Nadie arriesga dinero, que es lo que la Ley 13/2011 exige para hablar de juego. Sigue siendo una compra, con derecho de desistimiento, 30 días para devolverlo y toda la garantía legal.',
      source: 'Ley 13/2011, de regulación del juego, art. 3; Real Decreto Legislativo 1/2007, art. 102 y 114 y ss.',
      date: '2026-11-16',
    },
    networks: ['Movistar', 'Orange', 'Vodafone', 'Yoigo'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
