import type { Messages } from '../en/messages';

type Queue = Messages['queue'];

/** The queue for the opening of a sale of Phones. */
const scenes: Queue['scenes'] = {
  none: { heading: 'Rien à attendre ici', text: 'Aucune vente de Phones n’est prévue ici pour le moment.' },
  before: {
    heading: 'La file n’est pas encore ouverte',
    text: (day, time, opens) => `Elle ouvre le ${day} à ${time}, et la vente à ${opens}. Inutile d’arriver avant les autres : un nombre aléatoire public met en ordre toutes les personnes présentes à l’ouverture de la vente.`,
  },
  lobby: {
    heading: 'Prenez place dans la file',
    text: (opens) => `La vente ouvre à ${opens}. Venez quand vous voulez d’ici là : arriver tôt n’apporte rien, il suffit d’être là.`,
  },
  late: { heading: 'Il y a une file d’attente', text: 'Beaucoup de personnes veulent un Phone en ce moment. Prenez place au bout ; nous laissons passer les gens aussi vite que nous pouvons les servir.' },
  free: { heading: 'Pas de file', text: 'Personne n’attend : vous pouvez commander tout de suite.' },
  over: { heading: 'La vente est terminée', text: 'Il n’y a plus rien à attendre ici.' },
  waiting: {
    heading: 'Vous êtes dans la file',
    text: 'Vous pouvez fermer cette page et revenir avec ce navigateur : votre place reste. Si vous la laissez ouverte, elle avance toute seule.',
  },
  admitted: {
    heading: 'C’est à vous',
    text: (time) => `Vous pouvez commander jusqu’à ${time}. Utilisez l’adresse e-mail que vous avez donnée pour la file. Ce que vous commandez vous est gardé dès que vous envoyez le formulaire.`,
  },
  used: {
    heading: 'Vous étiez en train de commander',
    text: (time) => `Si vous n’avez pas fini, vous pouvez commander jusqu’à ${time}. Si c’est fait, tout se trouve sur la page de votre commande et dans notre e-mail.`,
  },
  ordered: { heading: 'C’est commandé', text: 'Tout se trouve sur la page de votre commande et dans notre e-mail.' },
  lapsed: {
    heading: 'Votre tour est passé',
    text: (minutes) => `Vous pouviez commander pendant ${minutes} minutes ; ensuite, c’était à quelqu’un d’autre. Si vous voulez toujours un Phone, vous pouvez retourner au bout de la file, une fois. Utilisez la même adresse e-mail.`,
  },
  gone: { heading: 'Votre tour est passé', text: 'Il est passé deux fois, pour que d’autres aient le leur. Quand il n’y aura plus de file, tout le monde pourra commander, vous aussi.' },
  soldOut: { heading: 'Tous les Phones de cette vente sont vendus', text: 'Vous avez attendu pour rien, et nous en sommes désolés. Rien n’a été débité.' },
};

const form: Queue['form'] = {
  email: 'E-mail',
  emailHint: 'Une place par personne. Nous gardons de cette adresse un code que personne ne peut lire, pour vous reconnaître au moment de commander ; nous n’y écrivons rien.',
  join: 'Prendre une place',
  return: 'Aller au bout de la file',
  sending: 'Un instant…',
  check: 'Pour vérifier que vous êtes une personne',
  checkNeedsScript: 'Cette vérification a besoin de JavaScript. Sans lui, nous ne pouvons laisser entrer personne dans la file.',
};

/** While somebody waits. */
const line: Queue['line'] = {
  place: 'Votre place',
  notYet: 'connue à l’ouverture',
  serving: 'Peuvent commander : jusqu’à la place',
  nobodyYet: 'personne encore',
  waiting: 'Personnes dans la file',
  about: 'Ce sera à vous',
  unknown: 'Nous ne savons pas encore.',
  soon: 'd’un instant à l’autre',
  opensIn: 'La vente ouvre dans',
  lobbyIn: 'La file ouvre dans',
  progress: 'Où en est la file',
  news: {
    byItself: 'Cette page avance toute seule.',
    sealed: 'La vente est ouverte. La liste est close, et dans quelques secondes un nombre aléatoire public la met en ordre.',
    late: 'Le nombre aléatoire se fait attendre. Personne n’entre avant qu’il soit là ; nous continuons de le demander.',
    placed: (place) => `Votre place : ${place}.`,
    soon: 'C’est presque à vous.',
    turn: 'C’est à vous.',
    lost: 'Pas de connexion. Votre place reste ; nous continuons d’essayer.',
    found: 'La connexion est revenue.',
    full: 'Il y a autant de personnes en train de commander que de Phones restants. Si l’une d’elles s’en va sans commander, c’est au tour de la suivante ; personne ne peut dire quand.',
  },
};

/** How a place came about, for whoever wants to know. */
const proof: Queue['proof'] = {
  heading: 'D’où viennent les places',
  text: 'À l’ouverture de la vente, la liste de toutes les personnes présentes est close, et son empreinte publiée. Ensuite seulement paraît un tour d’une source publique de hasard, que personne ne peut connaître d’avance, nous pas plus que vous. Les deux ensemble donnent l’ordre.',
  ticket: 'Votre ligne sur la liste',
  people: 'Personnes sur la liste',
  hash: 'Empreinte de la liste (SHA-256)',
  round: 'Tour de la source publique',
  list: 'Ouvrir la liste',
  beacon: 'Ouvrir le tour',
  computed: (place) => `Votre navigateur l’a calculée à partir des deux : place ${place}.`,
  same: (place) => `Votre navigateur l’a calculée à partir des deux : place ${place}. Cela concorde.`,
  different: (place) => `À partir des deux, votre navigateur trouve la place ${place}, et ce n’est pas celle que nous disons. Écrivez-nous : cela ne doit pas arriver.`,
  wrongList: 'La liste que nous montrons n’a pas l’empreinte que nous avons publiée. Écrivez-nous : cela ne doit pas arriver.',
  late: 'La liste était déjà close à votre arrivée : votre place suit, dans l’ordre des arrivées.',
};

export const queue: Queue = {
  title: 'File d’attente pour un Phone',
  turnTitle: 'C’est à vous : commandez un Phone',
  scenes,
  form,
  line,
  proof,
  toCheckout: 'Passer à la commande',
  toPhone: 'À propos du Phone',
  toPhones: 'Voir tous les téléphones',
  look: 'Vérifier de nouveau',
};
