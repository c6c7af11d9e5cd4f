import type { DrawShape } from '../../sandbox/run-program.ts';

/** Font of the words in a drawing, the same in every theme. */
const FONT = 'Atkinson Hyperlegible Next Variable, sans-serif';

/** Paints one shape; `onlyColor` takes the place of the program's colours. `thinnest` is in drawing units. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: DrawShape,
  thinnest: number,
  onlyColor: string | null,
): void {
  if (shape.type === 'text') {
    context.fillStyle = onlyColor ?? shape.color;
    context.font = `${shape.size}px ${FONT}`;
    context.textBaseline = 'top';
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.beginPath();
  switch (shape.type) {
    case 'disc':
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      break;
    case 'rect':
      context.rect(shape.x, shape.y, shape.width, shape.height);
      break;
    case 'polygon':
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.closePath();
      break;
  }
  if (shape.fill !== null) {
    context.fillStyle = onlyColor ?? shape.fill;
    context.fill();
  }
  if (shape.stroke !== null) {
    context.strokeStyle = onlyColor ?? shape.stroke;
    context.lineWidth = Math.max(shape.lineWidth, thinnest);
    context.stroke();
  }
}
