/** Languages that the page speaks, the language of the source first. */
export const PAGE_LANGUAGES = ['fr', 'en'] as const;

/** A language that the page speaks; lessons may exist in others. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];
