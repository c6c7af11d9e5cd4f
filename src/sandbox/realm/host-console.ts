import { VALUE_BYTES } from '../engine/direct-calls.ts';
import type { GuestMemory } from '../engine/guest-memory.ts';
import type { ConsoleWriter } from '../run/console-writer.ts';
import type { HostFunctions } from './host-functions.ts';

/** What guest/console.js calls. */
export function addConsole(host: HostFunctions, memory: GuestMemory, console: ConsoleWriter): void {
  host.addMaker('printer', (level, at, count) => console.printPlain(level, at, count));
  host.addDirect('line', (at) => {
    const [text, extra] = [memory.text(at + VALUE_BYTES), memory.text(at + 2 * VALUE_BYTES)];
    return !console.print(memory.number(at), text ?? '', extra ?? '');
  });
  host.addTold('indent', (at) => {
    console.indent(memory.number(at));
  });
  host.addTold('clear', () => {
    console.clear();
  });
  host.addTold('flushLines', () => {
    console.flush();
  });
}
