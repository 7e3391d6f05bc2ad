import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {
  repair: {
    heading: 'Réparation',
    label: 'Réparabilité',
    outOfTen: (score) => `${score} sur 10`,
    by: { 'french-index': 'Indice de réparabilité : le fabricant note les notices, le démontage, les pièces et leur prix selon une grille fixée par l’État.', ifixit: 'Note d’iFixit, qui l’a démonté.' },
    none: 'Nous ne connaissons aucune note, ni d’iFixit, ni à l’indice de réparabilité.',
  },
  maker: {
    heading: 'Qui l’a fabriqué, et qui en répond',
    manufacturer: 'Fabricant',
    responsible: 'Responsable dans l’UE',
    itself: 'Le fabricant lui-même : il est établi dans l’UE.',
  },
  absorption: {
    heading: 'Débit d’absorption spécifique (DAS)',
    head: 'DAS tête', trunk: 'DAS tronc', limb: 'DAS membre',
    value: (watts) => `${watts}\u00A0W/kg`,
    limits: 'Le DAS local quantifie l’exposition de l’utilisateur aux ondes électromagnétiques de l’équipement concerné. Le DAS maximal autorisé est de 2\u00A0W/kg pour la tête et le tronc et de 4\u00A0W/kg pour les membres.',
  },
  japan: {
    heading: 'Au Japon',
    giteki: 'Homologation radio (giteki)',
    certified: 'Homologué au Japon',
    network: 'Blocage réseau',
    open: '○ (aucun)',
    promise: 'Vérifié auprès de l’opérateur le jour de l’arrivée. Nous ne vendons que ce qui porte ○ ; si le réseau bloque un téléphone plus tard, il est remplacé ou remboursé, sans limite de durée.',
  },
};
