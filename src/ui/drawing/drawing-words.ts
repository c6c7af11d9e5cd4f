import { drawingEn } from '../messages/drawing-en.ts';
import { drawingFr, type DrawingMessages } from '../messages/drawing-fr.ts';
import { wordsIn } from '../messages/words-in.ts';

/** Words of the drawing area in a language; they come with it, since many programs draw nothing. */
export function drawingWords(language: string): DrawingMessages {
  return wordsIn(language, { fr: drawingFr, en: drawingEn });
}
