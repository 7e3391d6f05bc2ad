import type { Messages } from '../en/messages';

const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);

export const unit: Messages['unit'] = {
  chosen: (code, battery) => `Ce téléphone précis : ${code}, batterie à ${battery}`,
  gone: 'Quelqu’un d’autre a pris ce téléphone précis. Rien n’a été débité.',
  another: 'En choisir un autre dans la même offre',
  notHeld: 'Dans un panier, il n’est pas encore mis de côté. Il l’est à la commande, et alors c’est celui-ci ou aucun.',
  passport: 'Passeport',
  passportOf: (code) => `Passeport de ${code}`,

  behind: {
    seeOne: 'Voir le téléphone derrière cette offre',
    see: (units) => `Voir les ${units} téléphones derrière cette offre`,
    title: (name) => `${name} : lequel voulez-vous ?`,
    heading: 'Lequel voulez-vous ?',
    lead: 'Même modèle, même état, même prix, et pourtant il n’y en a pas deux pareils. Le premier a la meilleure batterie.',
    first: (shown, all) => `Voici les ${shown} qui ont la meilleure batterie, sur ${all}.`,
    battery: (percent) => `Batterie à ${percent}`,
    replaced: (parts) => `Remplacé\u00A0: ${parts}`,
    untouched: 'Rien de remplacé',
    wear: (marks) => `Marques\u00A0: ${marks}`,
    notRecorded: 'non relevées',
    checked: (day) => `Contrôlé le ${day}`,
    take: 'Prendre celui-ci',
    takeNamed: (code, battery) => `Prendre celui-ci : ${code}, batterie à ${battery}`,
    none: 'En ce moment, aucun d’eux n’est disponible.',
    toModel: (name) => `Retour au modèle : ${name}`,
    loading: 'Un instant …',
    failed: 'La liste n’est pas arrivée. La voici sous forme de page :',
  },

  marks: ({ scratch, nick, scuff }) => {
    const all = [...several(scratch, 'une rayure', 'rayures'), ...several(nick, 'un éclat', 'éclats'), ...several(scuff, 'une zone frottée', 'zones frottées')];
    return all.length === 0 ? 'aucune de visible' : new Intl.ListFormat('fr').format(all);
  },
  longest: (marks, length) => `${marks}, ${length} au plus long`,
  side: { front: 'Face avant', back: 'Dos', frame: 'Cadre' },
  drawn: (side, name, marks) => `${name}, ${side.toLowerCase()}, dessiné avec ses marques : ${marks}`,
  drawing: 'Dessiné d’après ce qui a été relevé. C’est ce téléphone, pas un semblable.',

  origin: { genuine: 'du fabricant, neuve', 'refurbished-genuine': 'du fabricant, reconditionnée', compatible: 'd’un autre fabricant, compatible' },
  originUnknown: 'origine non relevée',

  title: (name, code) => `${name} ${code} : passeport`,
  label: 'Le passeport d’un seul téléphone',
  state: {
    'for-sale': 'Celui-ci est à vendre',
    held: 'Quelqu’un est en train de payer celui-ci',
    sold: 'Vendu',
    'not-offered': 'Pas en vente dans ce pays',
    'in-drop': 'À tirer au sort : il fait partie d’une vente de Phones',
  },
  stateText: {
    'for-sale': 'Au prix de son offre. Choisir ne coûte rien.',
    held: 'Si cela n’aboutit pas, il est de nouveau libre dans l’heure.',
    sold: 'Qui a la boîte peut relire ici ce qui a été constaté avant la vente. À qui il appartient n’est écrit nulle part sur cette page.',
    'not-offered': 'Il existe, il est contrôlé, et personne ne le propose ici pour le moment.',
    'in-drop': 'Jusqu’au tirage, cette page dit ce que dit la liste publique de cette vente. Les pièces, les marques et les tests viennent avec le tirage.',
  },
  take: 'Mettre ce téléphone précis au panier',
  others: 'Voir les autres derrière cette offre',
  toPhone: 'Vers la vente de Phones',
  soldBy: (seller) => `Vendu par ${seller}`,
  model: (name) => `Tout sur ce modèle : ${name}`,

  grade: 'Son état, et pourquoi',
  notAbove: (grade) => `Pas « ${grade} », parce que :`,
  best: 'Il n’y a pas mieux. Aucune marque n’a été trouvée, et aucune pièce n’y est d’un autre que le fabricant.',
  excess: {
    'scratch-count': (found, allowed) => `${found} rayures sur une face, ${allowed} au plus sont admises`,
    'scratch-length': (found, allowed) => `une rayure de ${found}, la limite est de ${allowed}`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'un éclat au cadre, aucun n’est admis' : `${found} éclats, ${allowed} au plus est admis`),
    'nick-length': (found, allowed) => `un éclat de ${found}, la limite est de ${allowed}`,
    'scuff-count': (found, allowed) => (allowed === '0' ? 'une zone frottée, aucune n’est admise' : `${found} zones frottées, ${allowed} au plus est admise`),
    'scuff-length': (found, allowed) => `une zone frottée de ${found}, la limite est de ${allowed}`,
    battery: (found, allowed) => `batterie à ${found}, il faut au moins ${allowed}`,
    parts: () => 'une pièce remplacée qui n’est pas une pièce neuve du fabricant',
  },

  battery: 'Batterie',
  batteryMeans: (percent, hours) => `Elle contient ${percent} de ce qu’elle contenait à sa sortie d’usine. Là où une neuve tient dix heures, celle-ci en tient environ ${hours}.`,
  batteryNew: 'Elle a été remplacée : elle est plus jeune que le téléphone.',
  batteryFloor: (grade, percent) => `Pour « ${grade} », il faut au moins ${percent}.`,

  parts: 'Pièces remplacées',
  noParts: 'Aucune. Tout ce qu’il contient y était à sa fabrication.',
  tests: 'Ce qui a été testé',
  test: {
    screen: 'Écran : pixels, luminosité, marquage', touch: 'Tactile, sur tout l’écran', buttons: 'Boutons', cameras: 'Appareils photo, mise au point et flash', microphones: 'Micros', speakers: 'Haut-parleurs',
    radios: 'Réseau mobile, Wi-Fi, Bluetooth, GPS, NFC', sensors: 'Capteurs, empreinte ou visage', charging: 'Charge, puissance maximale', battery: 'Capacité de la batterie, mesurée', cycles: 'Cycles de charge',
    'activation-lock': 'Verrou d’un compte précédent', network: 'IMEI déclaré perdu ou volé', erasure: 'Données de l’ancien propriétaire',
  },
  passed: 'fonctionne',
  unlocked: 'aucun, il est désactivé',
  notReported: 'non',
  notTold: 'ce modèle ne le dit pas',
  erased: { 'nist-800-88-purge': 'effacées sans retour (NIST SP 800-88, Purge)', 'nist-800-88-clear': 'effacées (NIST SP 800-88, Clear)' },
  whatFails: 'Ce qui échoue est réparé et testé à nouveau, ou part aux pièces détachées. Tout téléphone vendu a donc réussi.',
  checked: (day, station) => `Contrôlé le ${day} au poste ${station}.`,
  checkedOn: (day) => `Contrôlé le ${day}.`,
  noReport: 'Aucun rapport détaillé n’a été conservé pour celui-ci.',
};
