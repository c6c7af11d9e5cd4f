import colors from './guest/lazy/colors.js?raw';

/** The names of colours that every order knows, French ones first; `bleu clair` is written with its space. */
export const COLOR_NAMES: readonly string[] = [
  ...namesOf('FRENCH_NAMES').map((name) => name.replace(/=.*/, '').replaceAll('_', ' ')),
  ...namesOf('CSS_NAMES'),
];

/** The engine's own list, read from the text that travels to it: there is no second one to keep up. */
function namesOf(list: string): readonly string[] {
  const [, names = ''] = new RegExp(`${list} ?= ?["'\`]([^"'\`]*)`).exec(colors.replaceAll('\n', '')) ?? [];
  return names.trim().split(' ');
}
