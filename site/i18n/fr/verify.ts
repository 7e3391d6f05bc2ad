import type { FormName } from '../../features/verifier/form.ts';
import type { Messages } from '../en/messages';

/** French counts none as one. */
const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;
const times: Record<number, string> = { 0: 'première', 1: 'deuxième', 2: 'troisième' };

/** What a value must look like. */
const forms: Record<FormName, string> = {
  format: '« reprise-manifest-1 »', formula: '« reprise-draw-1 »', scheme: '« bls-unchained-g1-rfc9380 »',
  system: '« ios », « android » ou « mixed »', grade: '« premium », « excellent », « good » ou « fair »',
  kind: '« published », « committed », « drawn », « refunded » ou « postponed »', reason: '« sold-out », « limit-reached » ou « refunded-earlier »',
  hash: '64 chiffres hexadécimaux, en minuscules', signature: '96 chiffres hexadécimaux, en minuscules', publicKey: '192 chiffres hexadécimaux, en minuscules',
  dropId: 'le nom d’une vente (drp_…)', drawId: 'le nom d’un tirage (drw_…)', market: 'deux lettres minuscules', currency: 'trois lettres majuscules',
  code: 'un code en caractères visibles', name: 'des minuscules, des chiffres et des traits d’union', time: 'une heure comme 2026-10-31T23:00:00.000Z',
  percent: 'un nombre entier de 1 à 100', natural: 'un nombre entier, 0 ou plus', positive: 'un nombre entier, 1 ou plus', seconds: 'un nombre entier de secondes, 1 ou plus', round: 'le numéro d’un tour, un entier, 1 ou plus',
};

/** Texts of the check of a drop, on its page and in the terminal. Times are UTC as the files have them. */
export const verify: Messages['verify'] = {
  searchTitle: 'Vérifier soi-même un tirage du Phone | Reprise',
  description: 'Vérifiez qu’un Phone a été tiré selon les règles publiées, avec la liste, le registre et une source publique de hasard, dans votre navigateur ou sans nous.',
  heading: 'Vérifiez le tirage vous-même',
  lead: 'Vous n’avez pas à nous croire sur parole. La liste des téléphones, le rang de chaque paiement et le hasard public sont publiés, et cette page recalcule, dans votre navigateur, quel téléphone chaque tirage devait donner.',

  what: 'Ce qui est vérifié',
  whatItems: [
    { title: 'La liste était arrêtée d’avance.', text: 'Avant le premier achat, nous avons publié le manifeste : la liste de tous les téléphones, chacun avec son code. Son hash, une empreinte de tous ses octets, figure à la première ligne du registre et dans votre commande.' },
    { title: 'Le hasard n’était encore à personne.', text: 'Quand un paiement arrive, le registre désigne un tour à venir de drand, une source publique de hasard que des universités et des entreprises font fonctionner ensemble. Nul ne connaît le nombre d’un tour avant l’heure : personne n’a donc pu choisir.' },
    { title: 'La règle ne laisse aucun choix.', text: 'La liste, le tour et le nom de votre tirage entrent dans une formule. Elle donne un téléphone parmi ceux qui restent. Quiconque la calcule trouve le même.' },
    { title: 'Rien n’a été changé après coup.', text: 'Chaque ligne du registre contient l’empreinte de la précédente. Qui en modifie une doit modifier toutes les suivantes, et elles ne concordent plus avec ce que d’autres ont enregistré.' },
  ],

  check: 'Vérifiez maintenant',
  drawLabel: 'Nom du tirage',
  drawHint: 'Il commence par drw_ et figure sur la page de votre commande et dans notre e-mail. Laissez vide pour vérifier toute la vente.',
  dropLabel: 'Nom de la vente',
  dropHint: 'Il commence par drp_. Vide, c’est la vente en cours.',
  entryLabel: 'Empreinte de votre ligne, si vous l’avez',
  entryHint: 'Les 64 chiffres qui figurent dans notre e-mail. Nous regardons alors si cette ligne est toujours dans le registre.',
  manifestLabel: 'Empreinte de la liste, si vous l’avez',
  manifestHint: 'Les 64 chiffres qui figurent dans votre commande. Nous regardons alors si la liste est toujours celle-là.',
  more: 'Comparer avec ce que l’on vous a dit',
  checkDraw: 'Vérifier ce tirage',
  checkDrop: 'Vérifier toute la vente',
  ownFiles: 'Ou vérifier des fichiers que vous avez enregistrés',
  ownFilesHint: 'Choisissez ensemble la liste, le registre et, si vous le souhaitez, des tours, ou déposez-les ici. Ils restent dans votre navigateur ; rien n’est demandé à nos serveurs.',
  chooseFiles: 'Choisir des fichiers',
  noScript: 'Sur cette page, la vérification a besoin de JavaScript. Vous pouvez vous en passer : téléchargez les fichiers plus bas et lancez notre programme ou, pour un seul tirage, la ligne de commande indiquée plus loin. Ni l’un ni l’autre n’a besoin de nous pour tourner.',

  fetching: 'Récupération de ce qui est publié…',
  fetchingBeacons: (done, total) => `Tours récupérés : ${done} sur ${total}`,
  reading: 'Lecture…',
  checkingSignatures: (done, total) => `Signatures vérifiées : ${done} sur ${total}`,

  resultHeading: 'Résultat',
  result: {
    draw: ({ unit, draw }) => `C’est juste : selon les règles publiées d’avance, le tirage ${draw} devait donner le téléphone ${unit}.`,
    pending: ({ draw, round, roundAt }) => `Juste jusqu’ici : le tirage ${draw} a son rang et attend le tour ${round}, prévu le ${roundAt}. Personne ne peut encore savoir quel téléphone ce sera.`,
    refunded: ({ draw, at }) => `C’est juste : le tirage ${draw} n’a jamais eu lieu. D’après le registre, tout a été remboursé le ${at}.`,
    drop: (drawn) => `C’est juste : ${count(drawn, 'tirage dans cette vente, et il', 'tirages dans cette vente, et chacun')} devait donner ce qu’il a donné.`,
    nothingYet: 'Juste jusqu’ici : rien n’a encore été tiré dans cette vente.',
    notQuicknet: 'Mais le hasard ne vient pas de la source publique de drand : il vient d’une chaîne propre à la boutique, comme on en emploie pour une démonstration ou un essai. Cela prouve donc seulement que les fichiers concordent entre eux, pas que personne n’a choisi.',
    wrong: (steps) => `Ce n’est pas juste : ${count(steps, 'étape a trouvé', 'étapes ont trouvé')} quelque chose de faux ; quoi exactement, c’est écrit plus bas.`,
    unread: (url, status) => (status === null ? `Rien n’a été vérifié : ${url} n’a pas répondu.` : `Rien n’a été vérifié : ${url} a répondu ${status}.`),
    broken: 'La vérification elle-même a échoué : elle ne dit donc rien. Rechargez la page et réessayez.',
  },
  files: {
    'no-manifest': 'Rien n’a été vérifié : la liste manque.',
    'no-ledger': 'Rien n’a été vérifié : le registre manque.',
    unknown: (name) => `Rien n’a été vérifié : ${name} n’est ni une liste, ni un registre, ni un tour.`,
    second: (name) => `Rien n’a été vérifié : ${name} est un deuxième fichier de la même sorte, et un seul peut être le bon.`,
  },

  verdicts: { passed: 'En ordre', failed: 'Faux', skipped: 'Non vérifié', ownChain: 'Pas public' },
  skipped: 'Cette étape dépend d’une autre, qui a échoué.',
  steps: {
    'manifest-form': 'La liste des téléphones est complète et bien formée',
    'chain-known': 'D’où vient le hasard',
    'ledger-form': 'Chaque ligne du registre est bien formée',
    'manifest-hash': 'La liste est celle qui a été publiée',
    'ledger-chain': 'Les lignes du registre se tiennent',
    'ledger-rules': 'Le registre raconte une histoire possible',
    'rounds-in-time': 'Chaque tour a été fixé avant son heure',
    'beacon-signatures': 'Les signatures de la source publique sont authentiques',
    'draws-follow': 'Chaque tirage donne le téléphone qu’il devait donner',
    'your-draw': 'Votre tirage',
    'your-entry': 'Votre ligne du registre',
  },
  facts: {
    'manifest-form': ({ drop, units, opens, closes }) => `${count(units, 'téléphone', 'téléphones')} dans la vente ${drop}, ouverte du ${opens} au ${closes}.`,
    'chain-known': ({ isQuicknet, chain }) => (isQuicknet ? `drand quicknet, chaîne ${chain}. Sa clé est inscrite dans ce programme ; elle ne vient pas de la boutique.` : `Pas quicknet, de drand, mais la chaîne ${chain}, avec la clé que donne la liste. Cela prouve seulement que les fichiers concordent entre eux.`),
    'ledger-form': ({ lines }) => `${count(lines, 'ligne lue', 'lignes lues')}.`,
    'manifest-hash': ({ hash, isCompared, publishedAt }) => `Son empreinte est ${hash}, comme le dit la ligne 1 du registre, datée du ${publishedAt}${isCompared ? ', et comme on vous l’avait dit' : ''}.`,
    'ledger-chain': ({ lines, last }) => `${count(lines, 'ligne', 'lignes')}, chacune avec l’empreinte de la précédente. Celle de la dernière est ${last}.`,
    'ledger-rules': ({ committed, drawn, refunded, postponed, pending }) => `${count(committed, 'paiement', 'paiements')} dans l’ordre, dont ${count(drawn, 'tiré', 'tirés')} et ${pending} en attente ; ${count(refunded, 'remboursé', 'remboursés')} avant tout tirage, ${count(postponed, 'reporté', 'reportés')}.`,
    'rounds-in-time': ({ committed, margin }) => `${count(committed, 'tour désigné', 'tours désignés')} au moins ${margin} secondes à l’avance, d’après les heures du registre.`,
    'beacon-signatures': ({ checked, unchecked, given, madeUp }) => `${count(checked, 'signature vérifiée', 'signatures vérifiées')} sur la courbe${given > 0 ? `, ${count(given, 'tour comparé', 'tours comparés')} au registre` : ''}.${unchecked > 0 ? ` ${unchecked === 1 ? 'Celle d’un autre tour ne l’a pas été' : `Celles de ${unchecked} autres tours ne l’ont pas été`} ; pour cela, vérifiez toute la vente.` : ''}${madeUp > 0 ? ` ${count(madeUp, 'tour abandonné existe', 'tours abandonnés existent')} depuis : après une panne, drand rattrape ce qui manque.` : ''}`,
    'draws-follow': ({ drawn, left }) => `${count(drawn, 'tirage recalculé', 'tirages recalculés')}, avec le même résultat ; ${count(left, 'téléphone restant', 'téléphones restants')}.`,
    'your-draw': (facts) =>
      facts.state === 'refunded' ? `${facts.draw} a été remboursé le ${facts.at} (${facts.reason}), avant qu’un tour soit fixé pour lui.`
      : facts.state === 'committed' ? `${facts.draw} est le tirage n° ${facts.sequence}. Payé et fixé le ${facts.committedAt}, il attend le tour ${facts.round}, prévu le ${facts.roundAt}.`
      : `${facts.draw} est le tirage n° ${facts.sequence}. Il a été fixé le ${facts.committedAt} sur le tour ${facts.round}, celui du ${facts.roundAt}. Parmi ${count(facts.of, 'téléphone restant', 'téléphones restants')}, en comptant à partir de 0, la formule donne le numéro ${facts.index} à la ${times[facts.attempt] ?? `${facts.attempt + 1}e`} tentative : ${facts.unit}.`,
    'your-entry': ({ line, kind, at }) => `Elle est à la ligne ${line} (${kind}), datée du ${at}.`,
  },

  /** Each is of another gender, so what the faults below say of them must fit both. */
  where: ({ file, line }) => ({ manifest: 'La liste ', ledger: line ? `La ligne ${line} du registre ` : 'Le registre ', beacons: line ? `La ligne ${line} du fichier des tours ` : 'Le fichier des tours ', question: 'Ce que vous demandez' })[file],
  faults: {
    'not-text': () => 'n’est pas du texte en UTF-8.',
    'not-json': ({ found }) => `n’est pas un objet JSON ; en voici le début : ${found}`,
    'not-canonical': ({ field, found, expected }) => `s’écarte de la seule écriture permise. Vers le caractère ${field}, on trouve « ${found} » au lieu de « ${expected} ».`,
    'other-keys': ({ field, found, expected }) => `n’a pas les champs qu’il faut${field ? ` dans ${field}` : ''}. Trouvés : ${found || 'aucun'}. Il faudrait, dans cet ordre : ${expected}.`,
    'no-object': ({ field, found }) => `contient ${found} là où il faudrait un objet${field ? `, dans ${field}` : ''}.`,
    malformed: ({ field, found, expected }) => `contient ${found} dans ${field}. Il faudrait ${forms[expected as FormName]}.`,
    empty: ({ field }) => (field ? `n’a rien dans ${field}. Il faudrait une liste d’au moins un élément.` : 'ne contient rien.'),
    'no-newline': () => 'ne finit pas par un saut de ligne : quelque chose a été coupé ou ajouté.',
    unsorted: ({ field, found, expected }) => `contient ${found} dans ${field}, juste après ${expected}. Les codes doivent être triés, et chacun ne peut y être qu’une fois.`,
    'below-floor': ({ field, found, expected }) => `contient ${found} dans ${field}. Le minimum promis est ${expected}.`,
    'closes-first': ({ found, expected }) => `met la clôture au ${found} ; elle devrait suivre l’ouverture, au ${expected}.`,
    'other-manifest': ({ found, expected }) => `a pour empreinte ${found}. On vous avait dit ${expected} : ce n’est pas la même liste.`,
    'published-manifest': ({ found, expected }) => `nomme la liste ${found}. L’empreinte de celle que nous avons est ${expected}.`,
    'published-drop': ({ found, expected }) => `parle de la vente ${found}. La liste parle de ${expected}.`,
    'false-quicknet': ({ field, found, expected }) => `prétend se servir de quicknet, de drand, mais contient ${found} dans ${field}. Chez quicknet, c’est ${expected}.`,
    number: ({ found, expected }) => `porte le numéro ${found}. Ce devrait être ${expected} : une ligne manque, est en double ou n’est pas à sa place.`,
    previous: ({ found, expected }) => `donne ${found} comme empreinte de la ligne précédente. C’est ${expected}.`,
    hash: ({ found, expected }) => `donne ${found} comme sa propre empreinte. D’après son contenu, c’est ${expected} : cette ligne a été modifiée.`,
    'first-published': ({ found }) => `est de la sorte « ${found} ». La première ligne devrait être « published ».`,
    'published-again': () => 'publie une nouvelle fois. Seule la première ligne le peut.',
    'back-in-time': ({ found, expected }) => `porte la date ${found}, antérieure à celle de la ligne du dessus (${expected}).`,
    sequence: ({ found, expected }) => `a le rang ${found}. Celui du paiement suivant est ${expected}.`,
    'draw-again': ({ found }) => `nomme le tirage ${found}, que le registre avait déjà.`,
    'too-many': ({ found, expected }) => `prend le paiement numéro ${found}. Il n’y a que ${expected} téléphones.`,
    'not-committed': ({ found }) => `parle du rang ${found}, pour lequel aucun paiement n’est inscrit avant.`,
    'other-draw': ({ found, expected }) => `nomme le tirage ${found}. Le tirage de ce rang est ${expected}.`,
    'drawn-again': ({ found }) => `parle encore du rang ${found}, qui était déjà tiré.`,
    'out-of-order': ({ found, expected }) => `tire le rang ${found}. Le suivant devait être ${expected}.`,
    'committed-round': ({ found, expected }) => `fixe le tour ${found}. Selon les règles, ce doit être ${expected}.`,
    'drawn-round': ({ found, expected }) => `tire avec le tour ${found}. Le tour fixé est ${expected}.`,
    'postponed-round': ({ found, expected }) => `renonce au tour ${found}. Le tour fixé est ${expected}.`,
    'next-round': ({ found, expected }) => `reporte au tour ${found}. Selon les règles, ce doit être ${expected}.`,
    'before-round': ({ found, expected }) => `porte la date ${found}. Son tour n’avait pas paru avant ${expected}.`,
    'postponed-early': ({ found, expected }) => `porte la date ${found}. On ne pouvait renoncer au tour avant ${expected}.`,
    signature: ({ found, expected }) => `contient une signature qui n’est pas celle de la source publique pour le tour ${expected} : ${found}`,
    randomness: ({ found, expected }) => `donne ${found} comme nombre aléatoire. D’après sa signature, c’est ${expected}.`,
    'beacon-differs': ({ found, expected }) => `contient la signature ${found}. Celle du registre pour ce tour, authentique, est ${expected}.`,
    index: ({ found, expected }) => `dit que la formule donne le numéro ${found}. Elle donne ${expected}.`,
    unit: ({ found, expected }) => `donne le téléphone ${found}. Ce devait être ${expected}.`,
    'no-entry': ({ found }) => `, la ligne dont l’empreinte est ${found}, n’est pas dans ce registre. Si c’est celle de l’e-mail que vous avez reçu, le registre a été modifié : gardez l’e-mail.`,
    'entry-of-another': ({ found, expected }) => `a l’empreinte que vous avez donnée, mais parle de ${found}, et n’est pas le début de ${expected}.`,
    'no-draw': ({ found }) => `, le tirage ${found}, n’est pas dans ce registre. Il appartient peut-être à une autre vente, ou son paiement n’est pas encore arrivé.`,
  },
  forms,

  formulaHeading: 'La formule, pour votre propre terminal',
  formulaText: 'Un tirage, c’est un SHA-256. Mettez dans cette ligne l’empreinte de la liste, le nombre aléatoire du tour, le nom du tirage et le nombre de téléphones restants ; elle affiche le numéro du téléphone parmi ceux qui restaient, compté à partir de 0 dans l’ordre de la liste. Sur un Mac sans sha256sum, écrivez shasum -a 256.',
  formulaExample: 'Avec les valeurs de votre tirage :',
  formulaRest: 'Ce qu’elle laisse de côté : les huit premiers chiffres hexadécimaux forment un nombre de 0 à 4 294 967 295. S’il est si grand qu’il dépasse le plus grand multiple du nombre de téléphones, le dernier 0 du texte devient 1, puis 2, et ainsi de suite. Avec 2 000 téléphones, cela arrive environ une fois sur 3 millions de tirages.',
  formulaNames: { manifest: 'LISTE', randomness: 'HASARD', draw: 'TIRAGE', count: 'NOMBRE' },

  without: 'Sans cette page',
  withoutText: 'Une page qui contrôle sa propre boutique ne vaut que ce que vaut son code. La même vérification existe en programme : il tourne sur votre machine, à partir d’un code source que vous pouvez lire, sur des fichiers que vous gardez :',
  downloads: { manifest: 'Télécharger la liste (manifeste)', ledger: 'Télécharger le registre' },

  limits: 'Ce qu’aucune vérification ne peut montrer, et qui le peut',
  limitItems: {
    publication: { title: 'Quand une ligne a été publiée.', text: 'Le registre se date lui-même. Que votre ligne y figurait avant que son tour paraisse, le savent ceux qui ont sauvegardé le registre à temps, un service d’archives par exemple, et vous : notre e-mail avec l’empreinte de votre ligne était arrivé avant.' },
    ending: { title: 'Que rien n’a été coupé à la fin.', text: 'Un registre qui s’arrête trop tôt se tient encore. Qui détient l’empreinte d’une ligne ultérieure peut montrer qu’elle manque : saisissez la vôtre plus haut.' },
    postponement: { title: 'Qu’un tour abandonné n’avait vraiment pas paru.', text: 'Après une panne, drand rattrape les tours manquants ; un tel tour existe donc plus tard. Qui l’a conservé depuis le jour où il était attendu, une archive par exemple, peut montrer que nous l’avons abandonné à tort.' },
    payment: { title: 'Que chaque ligne répond à un vrai paiement.', text: 'Le nom des acheteurs ne regarde personne : le registre n’en contient aucun. Un acheteur inventé ne pourrait pas non plus choisir de téléphone, seulement en prendre un au hasard.' },
    beacon: { title: 'Que les opérateurs de drand ne s’entendent pas.', text: 'Un tour est signé par un grand nombre d’entre eux, ensemble. Si une majorité se mettait d’accord en secret, elle pourrait le connaître d’avance.' },
    parcel: { title: 'Que le téléphone tiré est celui de la boîte.', text: 'Vous, vous le pouvez : son code est imprimé sur la boîte et figure dans votre commande. Comparez-le à celui qui s’affiche plus haut.' },
  },

  /** The program in the terminal. */
  cli: {
    usage: 'Utilisation : npm run verify-drop -- <adresse de la page ou de l’API de la boutique, ou fichiers> [--draw drw_…] [--expect <empreinte de la liste>] [--entry <empreinte de votre ligne>]',
    noAddress: (text) => `${text} n’est pas l’adresse du Phone d’une boutique. En voici une : http://localhost:8787/fr/phone`,
    noFile: (name) => `${name} est illisible.`,
    mixed: 'Donnez une adresse ou des fichiers, pas les deux.',
    badHash: (option) => `${option} demande 64 chiffres hexadécimaux.`,
    limits: 'Ce que ceci ne peut pas montrer :',
  },
};
