import type { Fix, FixCode } from '../../lessons/problem.ts';

/** What a mechanical cure does, in French, for its button; ‹names› stand for parameters. */
export const fixSentencesFr: Readonly<Record<FixCode, string>> = {
  insert: 'Ajouter « ‹text› »',
  replace: 'Remplacer « ‹old› » par « ‹text› »',
  delete: 'Supprimer « ‹old› »',
  quote: 'Mettre entre guillemets : ‹text›',
  unindent: 'Enlever les espaces devant',
  'rename-file': 'Renommer le fichier en « ‹name› »',
};

/** The sentence for one mechanical cure in French. */
export function fixFr({ code, params }: Fix): string {
  return fixSentencesFr[code].replace(/‹(\w+)›/g, (_, name: string) => String(params[name] ?? '…'));
}
