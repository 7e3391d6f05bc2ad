import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {
  repair: {
    heading: 'Reparación',
    label: 'Reparabilidad',
    outOfTen: (score) => `${score} de 10`,
    by: { 'french-index': 'Índice francés de reparabilidad: el fabricante puntúa manuales, desmontaje, piezas y sus precios según las reglas del Estado.', ifixit: 'Nota de iFixit, que lo desmontó.' },
    none: 'No conocemos ninguna nota, ni de iFixit ni del índice francés.',
  },
  maker: {
    heading: 'Quién lo fabricó y quién responde por él',
    manufacturer: 'Fabricante',
    responsible: 'Responsable en la UE',
    itself: 'El propio fabricante: tiene su sede en la UE.',
  },
  absorption: {
    heading: 'Tasa de absorción específica (SAR)',
    head: 'Cabeza', trunk: 'Tronco', limb: 'Extremidades',
    value: (watts) => `${watts} W/kg`,
    limits: 'Medida a plena potencia en 10 g de tejido. La ley permite 2 W/kg en la cabeza y el tronco y 4 W/kg en las extremidades.',
  },
  japan: {
    heading: 'Para usarlo en Japón',
    giteki: 'Homologación de radio (giteki)',
    certified: 'Homologado en Japón',
    network: 'Bloqueo de red',
    open: '○ (ninguno)',
    promise: 'Comprobado con la operadora el día de su llegada. Solo vendemos los que tienen ○; si la red bloquea uno más tarde, recibes otro o tu dinero, por mucho tiempo que haya pasado.',
  },
};
