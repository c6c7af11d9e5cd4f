import { javascriptLanguage } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

import { programColors } from './program-theme.ts';

/**
 * What the editor knows of JavaScript: colours, indentation, the signs of comments. Its grammar weighs a quarter of the
 * editor and no program needs it to run, so it comes after the editor itself.
 */
export const programLanguage: Extension = [javascriptLanguage, syntaxHighlighting(programColors)];
