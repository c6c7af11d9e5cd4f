import type { DrawImage, DrawShape } from '../../sandbox/drawing/draw-shape.ts';

/** Font of the words in a drawing, the same in every theme. */
const FONT = 'Atkinson Hyperlegible Next, system-ui, sans-serif';

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
  if (shape.type === 'image') {
    paintImage(context, shape);
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

/** Each pixel of the image stays a box of one colour, however large. */
function paintImage(context: CanvasRenderingContext2D, image: DrawImage): void {
  const { columns, rows, pixels } = image;
  const surface = new OffscreenCanvas(columns, rows);
  surface.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels), columns, rows), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(surface, image.x, image.y, image.width, image.height);
}
