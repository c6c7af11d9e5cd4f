import { drawingEn } from '../messages/drawing-en.ts';
import { drawingFr, type DrawingMessages } from '../messages/drawing-fr.ts';

/** Words of the drawing area in a language; they come with it, since many programs draw nothing. */
export function drawingWords(language: string): DrawingMessages {
  return language === 'fr' ? drawingFr : drawingEn;
}
