import type { DrawCommand } from './run-program.ts';

/** Drawing commands as the guest writes them: numbers in a row, texts and colours by their index in a JSON list. */
export function parseCommands(numbers: Float64Array, stringsJson: string): DrawCommand[] {
  const strings = JSON.parse(stringsJson) as readonly string[]; // Written by our own guest module.
  const commands: DrawCommand[] = [];
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const text = (): string => strings[next()] ?? '';
  const maybeText = (): string | null => strings[next()] ?? null;
  const paint = (): { fill: string | null; stroke: string | null; lineWidth: number } => ({
    fill: maybeText(),
    stroke: maybeText(),
    lineWidth: next(),
  });
  while (at < numbers.length) {
    switch (next()) {
      case 0:
        commands.push({
          type: 'segment',
          x1: next(),
          y1: next(),
          x2: next(),
          y2: next(),
          color: text(),
          width: next(),
        });
        break;
      case 1:
        commands.push({ type: 'disc', x: next(), y: next(), radius: next(), ...paint() });
        break;
      case 2:
        commands.push({ type: 'rect', x: next(), y: next(), width: next(), height: next(), ...paint() });
        break;
      case 3: {
        const count = next();
        const painted = paint();
        const points = Array.from({ length: count / 2 }, (): [number, number] => [next(), next()]);
        commands.push({ type: 'polygon', points, ...painted });
        break;
      }
      case 4:
        commands.push({ type: 'text', x: next(), y: next(), size: next(), text: text(), color: text() });
        break;
      case 5:
        commands.push({ type: 'background', color: maybeText() });
        break;
      default:
        throw new Error('The guest sent a drawing command that nobody knows.');
    }
  }
  return commands;
}

/**
 * Adds commands to a drawing and forgets what can no longer be seen: all that a background covers, and where the turtle
 * stood before. An animation of an hour keeps one picture.
 */
export function addCommands(drawing: DrawCommand[], more: readonly DrawCommand[]): void {
  const covered = more.findLastIndex((command) => command.type === 'background');
  if (covered >= 0) drawing.length = 0;
  for (let index = Math.max(0, covered); index < more.length; index += 1) {
    const command = more[index];
    if (command === undefined) continue;
    if (command.type === 'turtle' && drawing.at(-1)?.type === 'turtle') drawing.pop();
    drawing.push(command);
  }
}
