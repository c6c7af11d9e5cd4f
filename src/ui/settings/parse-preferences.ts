import * as v from 'valibot';

import { PAGE_LANGUAGES, type PageLanguage } from '../messages/languages.ts';

/** Themes that can be chosen; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
/** Sizes of all text, from the browser's own up. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
/** `plain` is a text area without colours, which every assistive technology knows. */
export const EDITORS = ['rich', 'plain'] as const;

/** What a student chose on this device; null stands for a choice never made. */
export interface Preferences {
  readonly language: PageLanguage | null;
  readonly theme: (typeof THEMES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly editor: (typeof EDITORS)[number];
}

const schema = v.fallback(
  v.object({
    language: v.fallback(v.nullable(v.picklist(PAGE_LANGUAGES)), null),
    theme: v.fallback(v.picklist(THEMES), 'system'),
    textSize: v.fallback(v.picklist(TEXT_SIZES), 'normal'),
    editor: v.fallback(v.picklist(EDITORS), 'rich'),
  }),
  { language: null, theme: 'system', textSize: 'normal', editor: 'rich' },
);

/** The preferences in a stored text; whatever cannot be read counts as never chosen. */
export function parsePreferences(text: string | null): Preferences {
  return v.parse(schema, readJson(text));
}

/** The first language among those that the browser asks for that the page speaks, else French. `asked` are BCP 47 tags. */
export function defaultLanguage(asked: readonly string[]): PageLanguage {
  const primary = asked.map((tag) => tag.split('-')[0]?.toLowerCase());
  const known = primary.find((code) => PAGE_LANGUAGES.some((language) => language === code));
  return PAGE_LANGUAGES.find((language) => language === known) ?? 'fr';
}

function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // A text that something else wrote or cut: the defaults take its place at the next choice.
    return null;
  }
}
