/** Words about the courses that a school has added: French, the source. */
export const schoolFr = {
  reading: 'Les leçons de l’établissement arrivent…',
  problems: (count: number) =>
    count < 2
      ? 'Un problème dans les leçons de l’établissement'
      : `${count} problèmes dans les leçons de l’établissement`,
  show: 'Montre ce message à l’équipe d’encadrement. Le reste du site fonctionne.',
  line: (line: number) => `, ligne ${line}`,
  /** What can happen between a school's server and the page, by code, as in the words of all other problems. */
  network: {
    N001: 'Le fichier « ‹url› » n’est pas du texte en UTF-8. Enregistre-le en UTF-8 dans l’éditeur de texte.',
    N002: 'Le serveur ne répond pas pour « ‹url› ».',
    N003: 'Le serveur met trop de temps à envoyer « ‹url› ».',
    N004: 'Ce fichier doit contenir une liste de sommaires : {"courses": ["mes-lecons/course.md"]}',
    N005: 'Ce fichier n’est pas du JSON : vérifie les guillemets droits et les virgules, comme dans {"courses": ["mes-lecons/course.md"]}',
    N006: 'L’adresse « ‹url› » sort du site. Un sommaire est un fichier posé à côté du site : la vie privée des élèves en dépend.',
    N007: 'Le fichier « ‹url› » est trop gros : un fichier a au plus ‹limit› octets.',
    N008: 'Le lien « ‹url› » sort du dossier du cours.',
    N009: 'Le cours « ‹id› » est déjà celui de ‹a›.',
  },
};

/** The shape that every language fills. */
export type SchoolMessages = typeof schoolFr;
