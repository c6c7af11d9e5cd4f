/** Why a change of a solution may pass its tests, by lesson and step; each was looked at. */
export const SURVIVOR_REASONS: Readonly<Record<string, string>> = {
  'ou-suis-je/toit':
    'The tip of the roof is one unit lower: the roof stands on the walls all the same, and its height is the student’s choice.',
  'ou-suis-je/drapeau':
    'The colours of the flag are the student’s own: without its first command, one stripe is black, and still a colour.',
  'si-sinon/conseil':
    'The advice is in the student’s own words: with two of them swapped it is another advice, which only a reader can judge.',
  'histoire-dont-tu-decides/version-2':
    'The story is the student’s own: with two endings swapped it is another story, whose paths all end as well.',
};

/** Why a warning stands, by lesson and code. */
export const WARNING_REASONS: Readonly<Record<string, string>> = {
  'quand-ca-ne-marche-pas C010':
    'The lesson is about programs that cannot be read: its starters are broken on purpose.',
  'calculer C010':
    'The misconception of the lesson, `a + 1 = a`, is no JavaScript: that is what the student repairs.',
};
