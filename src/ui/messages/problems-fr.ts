import type { Problem } from '../../lessons/problem.ts';
import { readFailedTest } from './failed-test.ts';
import { failuresFr } from './failures-fr.ts';

/** Sentences for the faults of a lesson file, in French; ‹names› stand for parameters. */
export const problemSentencesFr: Readonly<Record<string, string>> = {
  F001: 'Le fichier doit commencer par une ligne « --- » suivie des informations de la leçon.',
  F002: 'Il manque la ligne « --- » qui ferme les informations de la leçon.',
  F003: 'Guillemet ‹q› ouvert mais jamais fermé.',
  F004: 'Texte inattendu après le guillemet fermant : ‹rest›',
  F005: 'Cette valeur contient « : ». Mets-la entre guillemets : "‹value›".',
  F006: 'Une valeur ne peut pas commencer par « ‹c› ». Mets-la entre guillemets.',
  F007: 'Il manque « ‹c› » à la fin de la liste.',
  F008: 'Je ne comprends pas cette ligne : « ‹text› ». Écris « clé: valeur ».',
  F009: 'Remplace la tabulation par deux espaces.',
  F010: 'Ligne décalée sans clé au-dessus : « ‹text› ». Enlève les espaces au début de la ligne.',
  F011: 'Il manque une espace après « ‹key›: ».',
  F012: 'La clé « ‹key› » est déjà écrite à la ligne ‹n›.',
  F013: '« ‹text› » : ce qui suit « # » est un commentaire et ne compte pas. Mets la valeur entre guillemets.',
  F014: 'Toute la leçon est dans un bloc de code. Efface la première et la dernière ligne ```.',
  M001: 'Il manque « ‹key›: » dans les informations de la leçon.',
  M002: 'Je ne connais pas la clé « ‹key› ». (Pour tes propres clés, commence par x-.)',
  M003: '« ‹key› » doit être un nombre entier.',
  M004: '« ‹key› » n’accepte que des minuscules sans accent, des chiffres et des tirets : ma-lecon.',
  M005: '« ‹key› » doit être un code de langue : fr, en…',
  M006: 'Ce fichier est au format ‹v› ; ce site connaît les formats jusqu’à ‹known›. Mets le site à jour.',
  M007: '« level » va de 1 (découverte) à 5.',
  M008: '« minutes » doit être entre 1 et 240 (ici : ‹v›).',
  M009: '« canvas » vaut none ou draw (ici : ‹v›).',
  M010: 'Le fichier s’appelle « ‹fn› » ; d’après id et lang il devrait s’appeler « ‹want› ».',
  M011: 'Une leçon ne peut pas se demander elle-même comme prérequis.',
  M012: 'Une traduction ne peut pas avoir « base: ‹lang› » et « lang: ‹lang› ».',
  M013: '« lexicon » et « texts » ne servent que dans une traduction (avec « base: »).',
  M014: '« ‹key› » peut valoir : ‹list› (ici : ‹v›).',
  M015: '« ‹key› » doit être au moins ‹min›.',
  M016: '« time-limit » ne dépasse pas ‹max› ms : ‹v› compte comme ‹max›.',
  M017: '« ‹key› » doit être ‹type›.',
  B001: 'HTML interdit ici : ‹tag› Utilise du Markdown.',
  B002: 'Ce bloc de code n’est pas fermé : il manque une ligne ``` à la fin.',
  B003: 'L’image « ‹url› » n’a pas de description (texte alternatif).',
  B004: 'L’image vient d’un autre site (‹url›). Copie-la à côté de la leçon : la vie privée des élèves en dépend.',
  B005: 'Lien interdit : ‹url› Un lien commence par https:// ou mène à un fichier à côté de la leçon.',
  B006: 'Le titre « # ‹t› » est en trop : le titre de la leçon est déjà dans « title: ». Une étape commence par ##.',
  B007: 'Les blocs « ::: » ne font pas partie du format : utilise un titre ###.',
  B008: 'La leçon n’a aucune étape. Une étape commence par un titre : ## Lecture : Mon titre {#mon-etape}',
  B009: 'Un caractère invisible change ici le sens de lecture : le code ne se lit pas comme il s’exécute. Efface-le.',
  B010: 'Cette phrase demande une information personnelle. Une leçon n’a besoin ni de nom de famille, ni d’adresse, ni de mot de passe.',
  B011: 'L’image « ‹url› » n’est pas dans cet atelier : ajoute-la avec « Ajouter une image », ou corrige son nom.',
  B012: 'Un bloc de code commence et finit par trois accents graves ``` (souvent Alt Gr + 7), pas par ‹got›.',
  B013: 'Le nom de l’image contient une espace. Écris-le entre « < » et « > » : ‹want›',
  B014: '« ‹url› » est un chemin de ton ordinateur. Pose l’image à côté de la leçon et écris seulement : ‹want›',
  B015: 'Cette ligne du tableau a ‹got› cases, et la première en a ‹n› : le reste ne s’affiche pas. Ajoute une case à la première ligne, ou retire celle-ci.',
  B016: 'L’image « ‹url› » n’est pas à côté de la leçon. Pose le fichier dans le même dossier, ou corrige son nom.',
  B017: 'Ces lignes doivent être un tableau, et il ne s’affiche pas : sous la première, écris « ‹want› ».',
  S001: '« ‹got› » n’est pas un type d’étape. Types : Lecture, Exercice, Prédire, Quiz, Puzzle, Corriger, Compléter, Projet, Dessin, Métier, Bilan.',
  S002: 'Donne un titre après « ‹kind› : ».',
  S003: 'Cette étape n’a pas d’identifiant. Ajoute à la fin du titre : {#‹sug›}',
  S004: 'L’identifiant « ‹id› » n’accepte que minuscules sans accent, chiffres et tirets.',
  S005: 'L’identifiant « ‹id› » est déjà pris par l’étape de la ligne ‹n›.',
  S006: '« ### ‹got› » n’est pas une partie d’étape. Parties : Indice, Solution, Erreur, Bravo, Vérifications, Pour aller plus loin, Mentor. Pour un intertitre, utilise ####.',
  S007: 'La partie « ‹got› » est écrite deux fois dans cette étape.',
  S008: 'Un bilan doit contenir une liste de questions.',
  S009: 'L’étape « ‹id› » n’a pas d’indice : l’élève qui bloque n’aura aucune aide.',
  S010: 'L’étape « ‹id› » n’a pas de consigne.',
  S011: 'Cet indice est vide.',
  S012: 'L’erreur « ‹t› » n’a pas de message pour l’élève.',
  S013: 'Le projet « ‹id› » n’a pas de liste de tâches « - [ ] … ».',
  S014: 'Une étape commence par deux dièses. Écris : ‹t›',
  S015: 'Une partie d’étape commence par trois dièses. Écris : ‹t›',
  S016: 'Il manque une espace après les dièses. Écris : ‹t›',
  S017: 'Le titre d’une étape commence par deux dièses. Écris : ‹t›',
  S018: 'Il manque « : » après « ‹got› ».',
  S019: 'Ce titre a plusieurs identifiants. Seul le dernier compte, « ‹id› » : efface ‹got›',
  C001: '« ‹got› » n’est pas un rôle de bloc de code. Rôles : starter, tests, solution, mistake, program, output, blanks, parsons, card, setup, run.',
  C002: 'Un bloc « ‹role› » doit commencer par ```‹want› ‹role› (ici : ‹lang›).',
  C003: 'Le bloc « ‹role› » est avant la première étape (##).',
  C004: 'Un bloc « ‹role› » n’a pas de sens dans une étape « ‹kind› » (‹id›).',
  C005: 'Un bloc « mistake » doit être sous un titre « ### Erreur : … ».',
  C006: 'Il y a déjà un bloc « ‹role› » ici (ligne ‹n›).',
  C007: 'Le bloc « ‹role› » est vide.',
  C008: 'Guillemet typographique ‹c› dans le code : remplace-le par un guillemet droit. (Un traitement de texte l’a sans doute changé.)',
  C009: 'Le bloc « ‹role› » ne se lit pas comme du JavaScript, ici : ‹msg›. Une parenthèse, une accolade ou un guillemet manque peut-être avant cet endroit.',
  C010: 'Le code de départ ne se lit pas comme du JavaScript (‹msg›). Est-ce voulu ?',
  C011: 'test.only cacherait les autres tests.',
  C012: 'Le bloc « tests » ne contient aucun test : écris test("…", () => { … }) ou cases("nom", …).',
  C013: 'Deux tests s’appellent « ‹name› ».',
  C014: '« ‹w› » n’existe pas dans le bac à sable : un test n’a ni réseau ni fichiers.',
  C015: 'Marque « //: ‹w› » inconnue. Marques : edit, end, distractor, with.',
  C016: 'Chaque « //: edit » doit avoir son « //: end ».',
  C017: 'Les chevrons des trous ne vont pas par deux. Un trou s’écrit sur une seule ligne : <<réponse>>.',
  C018: 'Il n’y a aucun trou dans ce bloc. Écris la bonne réponse entre << et >>.',
  C019: 'La fiche métier doit avoir « ‹key›: ».',
  C020: 'L’étape « ‹id› » (‹kind›) n’a pas de bloc « ‹role› ». Sa première ligne : ‹open›',
  C021: 'L’erreur « ‹t› » doit montrer un exemple dans un bloc ```js mistake.',
  C022: 'Le bloc « ‹role› » est dans une liste ou une citation : il n’appartient à aucune étape. Enlève les espaces ou le « > » devant.',
  C023: 'Un puzzle a au moins deux lignes à remettre en ordre.',
  C024: 'Ce trou est vide. Écris la bonne réponse entre « << » et « >> ».',
  C025: 'Dans « cases », chaque exemple est entre crochets, le résultat attendu à la fin : ‹row›',
  C026: 'Le code du bloc « ‹role› » s’arrête trop tôt : il manque sans doute « ‹c› ».',
  C027: 'Un caractère invisible (‹c›) est caché dans cette ligne de code. Efface-le.',
  Q001: 'Des cases à cocher « - [ ] » n’ont pas de sens dans une étape « ‹kind› ».',
  Q002: 'Une étape ne peut avoir qu’une seule liste de réponses.',
  Q003: 'Chaque réponse doit commencer par « - [ ] » ou « - [x] ».',
  Q004: 'Le quiz « ‹id› » n’a pas de réponses. Une réponse commence par « - [ ] », la bonne par « - [x] ».',
  Q005: 'Aucune bonne réponse n’est cochée « - [x] » (‹id›).',
  Q006: 'Il faut au moins deux réponses.',
  Q007: 'Toutes les réponses sont bonnes (‹id›).',
  Q008: 'Cette réponse est vide.',
  Q009: 'La réponse « ‹t› » est déjà à la ligne ‹n›.',
  Q010: 'La réponse « ‹t› » n’a pas d’explication (ligne « > » en dessous).',
  Q011: 'Une prédiction n’a qu’une bonne réponse.',
  Q012: 'Après la case, écris d’abord quelques mots, puis le bloc de code sur la ligne suivante, décalé de deux espaces.',
  Q013: 'Décale cette ligne « > » de deux espaces : elle explique la réponse au-dessus.',
  Q014: 'Cette réponse est décalée. Enlève les espaces devant « - ».',
  K001: 'Chaque ligne de « Vérifications » commence par le nom du test entre accents graves : - `nom` : texte.',
  K002: 'Aucun test ne s’appelle « ‹k› ».',
  T001: 'La traduction a l’id « ‹a› », la leçon d’origine « ‹b› ».',
  T002: 'Une traduction ne répète pas le code : supprime le bloc « ‹role› » (il vient de la version ‹base›). Pour traduire des noms, utilise « lexicon: ».',
  T003: 'Les tests viennent de la version ‹base› : supprime ce bloc.',
  T004: 'L’étape « ‹id› » n’est pas encore traduite : elle s’affichera en ‹base›.',
  T005: 'L’étape « ‹id› » n’existe pas dans la leçon d’origine.',
  T006: 'L’étape « ‹id› » est « ‹a› » ici mais « ‹b› » à l’origine.',
  T007: 'L’étape « ‹id› » n’est pas à la même place que dans l’original.',
  T008: 'Nombre de réponses de l’étape « ‹id› » : ‹a› ici, ‹b› à l’origine.',
  T009: 'La réponse n° ‹n› n’est pas cochée comme dans l’original.',
  T010: 'Nombre d’indices de l’étape « ‹id› » : ‹a› ici, ‹b› à l’origine.',
  T011: 'Nombre d’erreurs fréquentes de l’étape « ‹id› » : ‹a› ici, ‹b› à l’origine.',
  T012: 'Le test « ‹n› » (‹id›) n’est pas traduit. Ajoute-le sous « ### Vérifications ».',
  T013: 'Deux noms du lexique donnent « ‹v› ».',
  T014: '« ‹v› » ne peut pas être un nom en JavaScript.',
  T015: 'Le nom « ‹k› » du lexique n’apparaît dans aucun code.',
  T016: 'L’erreur « ‹t› » n’existe pas dans cette langue (l’exemple traduit passe tous les tests) : elle sera ignorée ici.',
  T017: '« ‹v› » est déjà un autre nom dans le code de la version ‹base›.',
  T018: 'Le texte « ‹k› » de « texts » n’apparaît dans aucun code.',
  T019: 'L’étape « ‹id› » a changé dans la version ‹base› depuis sa traduction : relis-la, puis marque-la à jour dans l’atelier.',
  T020: 'La version ‹base› de cette leçon a des erreurs : corrige-la d’abord.',
  T021: 'La version ‹base› est une traduction, elle aussi (elle a « base: »). Une seule des deux contient le code : enlève « base: » de celle-là.',
  T022: 'La version ‹base› de la leçon (‹url›) n’est pas là : une traduction prend son code dans cette version.',
  R001: 'La solution ne passe pas le test « ‹t› » : ‹m›',
  R002: 'Le code de départ passe déjà tous les tests (‹id›) : l’exercice est résolu d’avance.',
  R003: 'L’exemple d’erreur « ‹t› » passe tous les tests : ce n’est pas une erreur pour les tests.',
  R004: 'Les erreurs « ‹a› » et « ‹b› » se comportent pareil : je ne saurai pas quel message montrer.',
  R005: 'La sortie écrite n’est pas celle du programme. Le programme affiche : ‹out›',
  R006: 'La réponse cochée « ‹t› » n’est pas ce que le programme affiche (‹out›).',
  R007: 'Un autre ordre des lignes donne le même résultat (lignes ‹i› et ‹j›). Ajoute des tests ou colle-les avec « //: with ».',
  R008: 'Le programme s’arrête sur une erreur : ‹m›',
  R009: 'Le programme dépasse la limite de ‹ms› ms (boucle infinie ?).',
  R010: 'La solution passe le test « ‹t› » une première fois, et pas une deuxième, avec d’autres nombres tirés au sort. Un test doit passer à chaque fois.',
  R011: 'Aucun test ne remarque ce changement dans la solution (ligne ‹l›) : ‹c›. Il manque peut-être un cas.',
  R012: 'L’erreur « ‹t› » se comporte comme le code de départ : son message s’affichera avant tout essai.',
  R013: 'Le test « ‹t› » passe avec tous les mauvais programmes connus : vérifie qu’il sert à quelque chose.',
  R014: 'La solution s’arrête seule, mais avec les tests rien ne se termine : cela tourne encore après ‹ms› ms. Cherche une boucle sans fin dans les tests, ou dans une fonction de la solution qu’ils appellent.',
  R015: 'Le test « ‹t› » utilise le nom « ‹w› », qui n’existe ni dans la solution ni dans les tests. Est-ce une faute de frappe ?',
  L001: 'Le sommaire ne contient aucun lien vers une leçon .md.',
  L002: 'Fichier introuvable : ‹url› (le serveur a répondu ‹status›).',
  L003: 'Le serveur a renvoyé une page HTML au lieu de ‹url› : le fichier manque, ou le site transforme les .md (ajoute un fichier .nojekyll).',
  L004: 'Deux leçons ont l’id « ‹id› » : ‹a› et ‹b›.',
  L005: 'La leçon « ‹id› » demande « ‹r› », qui ne vient pas avant elle dans le sommaire.',
  X001: 'Le fichier dépasse ‹limit› caractères : partage la leçon en deux.',
  X002: 'Cette ligne dépasse ‹limit› caractères : coupe-la en plusieurs.',
  X003: 'Plus de ‹limit› listes, citations ou parenthèses sont les unes dans les autres ici : enlève des niveaux.',
  X004: 'Le fichier dépasse ‹limit› lignes : partage la leçon en deux.',
  X005: 'Il y a plus de ‹limit› signes « ‹sign› » ici : ce passage est trop chargé pour être lu.',
  X006: 'Ce passage dépasse ‹limit› lignes sans ligne vide : partage-le.',
};

/** Words for what the code names in its own way. */
const kindWords: Readonly<Record<string, string>> = {
  read: 'Lecture',
  exercise: 'Exercice',
  predict: 'Prédire',
  quiz: 'Quiz',
  puzzle: 'Puzzle',
  fix: 'Corriger',
  complete: 'Compléter',
  project: 'Projet',
  drawing: 'Dessin',
  career: 'Métier',
  reflect: 'Bilan',
};
const typeWords: Readonly<Record<string, string>> = {
  text: 'un texte',
  list: 'une liste : [un, deux]',
  map: 'une suite de lignes « clé: valeur » décalées de deux espaces',
};
/** Which of these words a parameter of a problem stands for. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  C004: kindWords,
  C020: kindWords,
  Q001: kindWords,
  T006: kindWords,
  M017: typeWords,
};

/** Sentences for special cases of a problem, which its parameter `as` tells. */
const special: Readonly<Record<string, string>> = {
  'L002 unread':
    '« ‹url› » n’est pas là, ou n’est pas une leçon lisible : vérifie le nom du fichier, puis corrige d’abord la leçon.',
  'L002 unlinked': 'Cette ligne du sommaire ne mène à aucune leçon. Écris : 1. [Titre](ma-lecon.fr.md)',
  'L004 twice': 'La leçon « ‹id› » est deux fois dans le sommaire : enlève une des deux lignes.',
  'B004 outside':
    'L’image (‹url›) n’est pas dans le dossier de la leçon. Copie-la à côté de la leçon et écris seulement son nom.',
  'B007 footnote':
    'Les notes « [^1] » ne font pas partie du format : écris la note dans la phrase, entre parenthèses.',
  'B009 unseen': 'Un caractère invisible est caché dans cette ligne, où chaque signe compte. Efface-le.',
  'C001 second': 'Un bloc n’a qu’un rôle : enlève « ‹got› », le deuxième mot.',
  'R001 several': 'La solution ne passe pas ‹n› tests : ‹t›. Le premier dit : ‹m›',
  'S004 reserved': 'L’identifiant « ‹id› » est un mot que JavaScript garde pour lui. Choisis-en un autre.',
  'M004 reserved':
    '« ‹key› » ne peut pas être « ‹id› », un mot que JavaScript garde pour lui. Choisis-en un autre.',
  'B004 data':
    'L’image est écrite en entier dans le texte (‹url›). Enregistre-la dans un fichier à côté de la leçon, puis écris son nom ici.',
};

/** The sentence for one problem in French; an unknown code is told as it is. */
export function problemsFr({ code, params }: Problem): string {
  const sentence = special[`${code} ${params['as'] ?? ''}`] ?? problemSentencesFr[code] ?? code;
  return sentence.replace(/‹(\w+)›/g, (_, name: string) => {
    const value = (name === 'm' ? failedTest(params) : null) ?? String(params[name] ?? '…');
    const words = name === 'id' || name === 'key' ? undefined : wordsOf[code];
    return words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  });
}

/** What a test that fails has seen, in words; null where a problem tells of none. */
function failedTest(params: Problem['params']): string | null {
  const test = readFailedTest(params);
  switch (test?.kind) {
    case undefined:
      return null;
    case 'differs':
      return `${test.call === '' ? 'la valeur testée' : test.call} donne ${test.got}, et le test attend ${test.want}`;
    case 'demand': {
      const sentence = failuresFr.sentence(test.failure).replaceAll('`', '');
      return test.got === '' ? sentence : `${sentence} La valeur obtenue est ${test.got}`;
    }
    case 'endless':
      return 'il attend quelque chose qui n’arrive jamais';
    case 'error':
      return `le test s’arrête sur l’erreur ${test.error}`;
  }
}
