/** Words that come with the part that says them, in each language of the page. */
export interface Translated<Words> {
  readonly fr: Words;
  readonly en: Words;
}

/** The words in a language of the page, an ISO 639 code; the English ones for a language that it does not speak. */
export function wordsIn<Words>(language: string, words: Translated<Words>): Words {
  return language === 'fr' ? words.fr : words.en;
}
