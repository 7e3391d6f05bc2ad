import type { Messages } from '../en/messages';

type Phone = Messages['phone'];

/** The fair draw on the Phone page. */
const page: Phone['page'] = {
  systems: { ios: 'Phone : tous sous iOS', android: 'Phone : tous sous Android', mixed: 'Phone : iOS et Android mêlés' },
  closesIn: 'Fin de la vente dans',
  opensIn: 'Ouverture de la vente dans',
  opensAt: (day, time) => `La vente ouvre le ${day} à ${time}.`,
  closesAt: (day, time) => `En vente jusqu’au ${day} à ${time}, ou jusqu’au dernier vendu.`,
  lobby: 'La file est déjà ouverte. Au début de la vente, un nombre aléatoire public met en ordre toutes les personnes qui s’y trouvent : arriver tôt ne change rien, il suffit d’être là.',
  lobbyFrom: (time) => `La file ouvre à ${time}. Y entrer avant les autres ne donne aucun avantage.`,
  toQueue: 'Vers la file',
  queue: 'Beaucoup de personnes en veulent un en ce moment : il y a donc une file d’attente.',
  soldOut: 'Tous les Phones de cette vente sont vendus.',
  limit: (days) => `Un Phone par client en ${days} jours.`,
  adults: (age) => `Réservé aux adultes, à partir de ${age} ans.`,
  methods: (methods) => `Vous pouvez payer par ${methods} : uniquement des moyens confirmés aussitôt, car le tirage commence avec le paiement.`,
  wall: 'Voir les tirages déjà faits',
  verifier: 'Vérifier un tirage soi-même',
};

/** What can be in it. */
const odds: Phone['odds'] = {
  heading: 'Ce que vous pouvez recevoir',
  lead: 'Tous les téléphones qui n’ont pas encore été tirés ont la même probabilité d’être le prochain. Celle d’un modèle dépend donc du nombre d’exemplaires qui en restent. « Au départ », c’était avant le premier tirage.',
  best: 'Au mieux', middle: 'Au milieu', worst: 'Au minimum',
  worth: (price) => `vaut ${price}`,
  worthNote: 'La valeur d’un téléphone, c’est le prix le plus bas auquel un téléphone semblable était en stock ici : la médiane des 14 jours avant que la liste soit arrêtée.',
  byModel: 'Par modèle', byMaker: 'Par fabricant', byWorth: 'Par valeur',
  model: 'Modèle', maker: 'Fabricant', worths: 'Valeur',
  left: 'Restent', now: 'Proba\u00ADbilité actuelle', start: 'Au départ',
  of: (left, size) => `${left} sur ${size}`,
  from: (from, to) => `De ${from} à ${to}`,
  gone: 'Ils ont tous été tirés. Ces chiffres sont ceux du départ.',
};

/** What every unit of a sale has at least. */
const floor: Phone['floor'] = {
  heading: 'Le minimum, point par point',
  lead: 'Avant la publication d’une vente, chaque téléphone de sa liste est contrôlé sur ces points. Celui auquel il en manque un seul n’y entre pas.',
  worth: { title: 'Il vaut son prix', text: (worth) => `Aucun téléphone de la liste ne vaut moins de ${worth}, et le prix de la vente ne dépasse jamais cette somme.` },
  battery: { title: (percent) => `Batterie à ${percent} ou plus`, text: 'De sa capacité d’origine. Nous la mesurons et l’inscrivons dans votre commande.' },
  updates: {
    title: (months) => `${months} mois de mises à jour de sécurité`,
    text: (years) => `Comptés à partir du dernier jour de la vente. Si le fabricant n’annonce pas de date de fin, le téléphone avait moins de ${years} ans quand la liste a été arrêtée.`,
  },
  works: { title: 'Il fonctionne, entièrement', text: 'Il a passé la même liste de contrôles que tous les téléphones d’ici.' },
  guarantee: { title: (months) => `${months} mois de garantie légale`, text: 'La même que pour un téléphone que vous choisissez vous-même.' },
};

/** How it is drawn, and why nobody can bend it. */
const draw: Phone['draw'] = {
  heading: 'Comment il est tiré',
  lead: 'Pas par nous. C’est un nombre aléatoire public qui décide, et personne ne peut le connaître au moment où vous payez : ni vous, ni nous, ni ceux qui le publient.',
  list: { title: 'La liste est d’abord arrêtée.', text: 'Avant l’ouverture de la vente, nous publions les téléphones qui la composent, un par un, et une empreinte de cette liste. Qu’une seule lettre change, et l’empreinte n’est plus la même.' },
  payment: {
    title: 'Votre paiement fixe un tour.',
    text: (period, margin) =>
      `drand, une source publique que des organisations indépendantes font fonctionner ensemble, publie un nombre aléatoire toutes les ${period} secondes, par tours numérotés. Quand votre paiement arrive, nous inscrivons dans un registre public le tour qui compte pour vous : le premier qui paraît plus de ${margin} secondes après.`,
  },
  round: { title: 'Le tour paraît.', text: 'Son nombre apparaît pour tout le monde en même temps. Il porte une signature : personne ne peut en inventer un, ni le remplacer par un autre.' },
  formula: { title: 'Une formule désigne le téléphone.', text: 'Elle prend trois choses : l’empreinte de la liste, le nombre du tour et le nom de votre tirage. Il en sort l’un des téléphones restants. Les trois mêmes donnent toujours le même téléphone.' },
  check: { title: 'Vous pouvez vérifier.', text: 'La liste, le registre et le tour sont ouverts à tout le monde. Notre vérificateur refait le calcul dans votre navigateur ; un programme écrit par vous le peut tout autant.' },
  late: (hours) => `S’il arrivait qu’un tour ne paraisse pas, le tirage attendrait. Au bout de ${hours} heures, un tour ultérieur le remplace, et le registre le dit.`,
  formulaHeading: 'La formule, mot pour mot',
  formulaText: 'Le SHA-256 de ces cinq lignes. Ses 32 premiers bits, modulo le nombre de téléphones restants, disent lequel c’est, compté à partir de 0 dans l’ordre de la liste. Les nombres du dernier intervalle, incomplet, favoriseraient certains téléphones : si l’on tombe sur l’un d’eux, c’est la tentative suivante qui compte.',
  formulaParts: { manifest: 'empreinte de la liste', randomness: 'nombre du tour', draw: 'nom du tirage', attempt: 'tentative, à partir de 0' },
};

/** The hash of the manifest. */
const manifest: Phone['manifest'] = {
  heading: 'L’empreinte de la liste',
  text: 'Voici l’empreinte SHA-256 de la liste des téléphones de cette vente. Gardez-la si vous le souhaitez : elle permet de savoir à tout moment si la liste est toujours celle qui était publiée avant votre paiement.',
  copy: 'Copier l’empreinte',
  copied: 'Copiée',
  open: 'Ouvrir la liste',
  ledger: 'Ouvrir le registre',
};

const promises: Phone['promises'] = {
  heading: 'Ce que nous promettons, quel que soit le téléphone',
};

/** Why it is sold in this country, from the market's record. */
const legal: Phone['legal'] = {
  heading: 'Pourquoi c’est un achat, et pas un jeu',
  source: (source) => `Textes : ${source}`,
  demo: (date) => `À jour au ${date}. Cette note fait partie d’une démonstration : avant une ouverture réelle, un avocat doit la remplacer.`,
};

const checkout: Phone['checkout'] = {
  payment: 'Vous ne trouvez ici que des moyens de paiement confirmés aussitôt : le tirage commence avec votre paiement.',
  fingerprint: 'Votre téléphone est tiré de cette liste, par un nombre aléatoire public :',
  gift: {
    heading: 'C’est pour quelqu’un d’autre ?',
    option: 'C’est un cadeau',
    email: 'E-mail de la personne qui le reçoit',
    hint: 'Elle reçoit un lien qui montre de quel Phone il s’agit, sans prix ni adresse. Vous en avez un aussi, à transmettre.',
    note: 'Le colis part à l’adresse indiquée sur cette page. Comme c’est vous qui achetez, c’est à vous de le renvoyer, s’il le faut.',
  },
};

/** The order page, from the payment to the phone. */
const order: Phone['order'] = {
  drawing: {
    heading: 'C’est payé. Votre Phone va être tiré.',
    noRound: 'Votre paiement est arrivé. Dans un instant, le registre nomme le tour qui compte pour vous.',
    text: 'Votre paiement est arrivé, et le tour qui compte pour vous est fixé. Son nombre n’existe pas encore ; personne ne peut le connaître. Quand il paraît, il décide, et cette page vous montre le téléphone. Vous pouvez aussi la fermer : nous vous écrivons.',
    comes: 'Votre tour paraît',
    any: 'd’un instant à l’autre',
    late: 'Votre tour n’a pas encore paru. Rien n’est perdu : le tirage l’attend, puis continue de lui-même. Nous vous écrivons dès que c’est fait.',
    ready: 'Il est tiré. Le voici.',
    byItself: 'Cette page avance toute seule.',
    sequence: 'Votre tirage dans cette vente',
    sequenceValue: (sequence) => `N° ${sequence}`,
    draw: 'Nom public de votre tirage',
    round: 'Tour',
    roundAt: 'Heure du tour',
    entry: 'Sa ligne dans le registre',
    entryNote: 'C’est l’empreinte de la ligne qui fixe votre tour. Tant que cette ligne est là, personne ne peut changer le tour sans que cela se voie.',
  },
  worth: 'Valeur',
  fair: {
    heading: 'Pourquoi celui-ci',
    text: (sequence, round, position, of) =>
      `Le tirage n° ${sequence} de cette vente était fixé avant que le tour ${round} existe. Quand ce tour a paru, son nombre a désigné ${of === '1' ? 'le seul téléphone qui restait' : `le téléphone placé en position ${position} parmi les ${of} qui restaient`}. Personne ne pouvait le savoir, et personne ne peut rien y changer.`,
    check: 'Refaire le calcul',
    wall: 'Tous les tirages de cette vente',
  },
  notForMe: {
    heading: 'Il ne vous convient pas ?',
    text: (days) => `Vous espériez un autre modèle ? C’est une raison suffisante. Renvoyez-le gratuitement dans les ${days} jours suivant la livraison, et nous vous remboursons la totalité. Il ne sera plus tiré dans cette vente.`,
  },
  limitReached: {
    heading: 'Un Phone par client : votre argent repart',
    text: (amount, days) => `En ${days} jours, nous vendons un Phone par client, et il y en a déjà eu un pour vous. Aucun tour n’a été fixé pour cette commande. La totalité, soit ${amount}, repart par où elle est venue ; vous n’avez rien à faire.`,
  },
  gift: {
    heading: 'Votre cadeau',
    text: (email) => `Nous avons envoyé ce lien à ${email}. Il montre de quel Phone il s’agit, sans prix ni adresse. Vous pouvez aussi le transmettre vous-même.`,
    copy: 'Copier le lien',
    copied: 'Copié',
    look: 'Voir vous-même lequel c’est',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal: Phone['reveal'] = {
  title: 'Un Phone pour vous | Reprise',
  named: (name) => `Un Phone pour vous : ${name}`,
  waiting: {
    heading: 'Quelqu’un vous offre un Phone',
    text: 'Lequel ? Un nombre aléatoire public en décide dans un instant. Personne ne le sait encore, pas même la personne qui vous l’offre.',
    noRound: 'Lequel ? C’est un nombre aléatoire public qui en décide. Dès que son tour est fixé, cette page dit quand il paraît.',
    late: 'Le nombre aléatoire qui décide n’a pas encore paru. Rien n’est perdu : cela continue tout seul. Revenez voir plus tard.',
  },
  drawn: {
    heading: 'Un Phone pour vous',
    text: 'Un téléphone reconditionné, contrôlé selon une liste, tiré parmi tous ceux qui restaient. Il arrive par colis, avec un câble de charge.',
    fair: (sequence, round) => `Le tirage n° ${sequence} de cette vente était fixé avant que paraisse le tour ${round} d’une source publique de hasard. C’est le nombre de ce tour qui a désigné ce téléphone ; personne ne pouvait le savoir, et personne ne peut rien y changer.`,
    back: (days) => `S’il ne vous convient pas, la personne qui vous l’a offert peut le renvoyer dans les ${days} jours suivant la livraison.`,
  },
  calledOff: { heading: 'Ce Phone ne viendra pas', text: 'La commande s’est arrêtée là, et aucun téléphone n’a été tiré pour elle. Demandez à la personne qui vous a envoyé le lien : cette page n’en dit pas plus.' },
};

/** The picture to show around. */
const share: Phone['share'] = {
  heading: 'Une image à montrer',
  text: 'On y voit le téléphone et la façon dont il a été tiré : ni nom, ni adresse, ni commande.',
  save: 'Enregistrer l’image',
  share: 'Partager',
  line: (of, round) => `Un Phone parmi ${of}, tiré par le tour ${round}`,
  alt: (name) => `Une carte avec un dessin : ${name}`,
  slogan: 'Reconditionné, et tiré au grand jour.',
};

/** All draws of a sale, as cards. */
const wall: Phone['wall'] = {
  title: 'Tous les tirages de cette vente | Reprise',
  description: 'Chaque Phone déjà tiré dans cette vente, avec le nombre aléatoire public qui en a décidé et de quoi refaire le calcul.',
  heading: 'Chaque tirage, au grand jour',
  lead: 'Chaque carte est un Phone que quelqu’un a payé. Elle se retourne quand son nombre aléatoire paraît. Aucun nom n’apparaît sur cette page, ni dans le registre.',
  prove: {
    heading: 'Prouvez qu’un tirage est faux',
    text: 'Prenez n’importe quelle carte, ouvrez le vérificateur et laissez-le refaire le tirage dans votre navigateur. Si l’un d’eux ne tombe pas juste, nous voulons le savoir, et tout le monde doit le savoir aussi.',
    action: 'Ouvrir le vérificateur',
  },
  count: (drawn, waiting, size) => `Tirés : ${drawn} sur ${size}. En attente : ${waiting}.`,
  draw: (sequence) => `N° ${sequence}`,
  round: (round) => `Tour ${round}`,
  waiting: 'En attente de son tour',
  postponed: 'Son tour n’a pas paru ; un tour ultérieur compte.',
  any: 'd’un instant à l’autre',
  one: (position, of) => `Position ${position} sur ${of}`,
  refunded: 'Remboursé',
  reasons: {
    'sold-out': 'Le paiement est arrivé quand tout était vendu.',
    'limit-reached': 'Un Phone par client : c’était un deuxième.',
    'refunded-earlier': 'L’argent était reparti avant qu’un tour soit fixé.',
  },
  check: 'Vérifier ce tirage',
  more: 'Montrer les tirages précédents',
  empty: { heading: 'Personne n’en a encore acheté', text: 'Dès le premier paiement, sa carte se pose ici, face cachée, avec le numéro de son tour.' },
  loading: 'Lecture du registre…',
  failing: 'Le registre ne répond pas. Cette page continue d’essayer.',
  none: 'Il n’y a pas de vente de Phones en ce moment.',
  noScript: 'Les cartes ont besoin d’un script. Le registre, non : c’est un fichier texte, une ligne par événement.',
  ledger: 'Le registre, tel quel',
  back: 'À propos du Phone',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone: Phone = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
