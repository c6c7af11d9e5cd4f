import { twinOf } from '../../../sandbox/order-names.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** Orders whose values are numbers, by their English names. */
const NUMBER_ORDERS: ReadonlySet<string> = new Set(
  'forward back right left goTo lineWidth line disc rect polygon random'.split(' '),
);

/** An order takes `"90"` for the number, as it does with an answer; written in the program, the quotes are a slip. */
export function* noteOrders(model: ProgramModel): Generator<Finding> {
  for (const call of model.nodes) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') continue;
    const { name } = call.callee;
    const twin = twinOf(name);
    if (twin === null || ![name, twin].some((each) => NUMBER_ORDERS.has(each))) continue;
    if (bindingOf(model, call.callee) !== null) continue;
    for (const given of call.arguments)
      if (given.type === 'Literal' && typeof given.value === 'string' && isNumber(given.value))
        yield finding(
          'quoted-number',
          { what: quoted(textOf(model, given)), number: given.value.trim() },
          given,
        );
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
