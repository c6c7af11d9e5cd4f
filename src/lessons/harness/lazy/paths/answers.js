/** An answer that no program offers. */
export const UNEXPECTED = '???';

/** Answers that a question names, and those that may belong to another one. */
export function answersAt({ compared, listed }, state) {
  const question = state.asked.at(-1) ?? '';
  const { said } = state;
  const [offer, asks] = [tokens(said.join(' ')), tokens(question)];
  // A number in what was printed is seldom an answer, a whole line never.
  const isOffered = (answer) => (/^\d+$/.test(answer) ? asks : offer).includes(tokens(answer));
  const isLine = (answer) => said.some((line) => tokens(line) === tokens(answer));
  const names = listed.filter((answer) => isOffered(answer) && !isLine(answer));
  const offered = [...new Set([...compared.filter(isOffered), ...names])];
  const numbers = (offer.match(/(?<= )\d{1,4}(?= )/g) ?? []).slice(0, 6);
  const doubtful = [...new Set([...compared, ...numbers])].filter((answer) => !offered.includes(answer));
  return { offered, doubtful };
}

/** Words without case and accents, each between spaces. */
function tokens(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}
