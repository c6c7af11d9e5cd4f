/** Longest side of a photo in a lesson, in pixels: more than any page shows. */
const MAX_SIDE = 1600;
/** Largest photo that is tried at all: the page has to hold it, unpacked, in memory. */
const MAX_BYTES = 60_000_000;
/** Ways to make it smaller, the best one first. */
const TRIES = [
  { side: MAX_SIDE, quality: 0.85 },
  { side: MAX_SIDE, quality: 0.7 },
  { side: 1200, quality: 0.7 },
  { side: 800, quality: 0.6 },
] as const;

/**
 * A photo in at most so many bytes, upright, and without where and when it was taken; null when the browser cannot read it
 * or make it small enough. Never rejects.
 */
export async function shrinkPhoto(file: Blob, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > MAX_BYTES) return null;
  let photo: ImageBitmap;
  try {
    photo = await createImageBitmap(file);
  } catch {
    return null; // Half a file, or no picture at all.
  }
  try {
    for (const { side, quality } of TRIES) {
      const bytes = await draw(photo, side, quality);
      if (bytes !== null && bytes.length <= most) return bytes;
    }
    return null;
  } catch {
    return null; // No memory for a canvas of that size.
  } finally {
    photo.close();
  }
}

async function draw(
  photo: ImageBitmap,
  side: number,
  quality: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const scale = Math.min(1, side / Math.max(photo.width, photo.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(photo, 0, 0, canvas.width, canvas.height);
  const write = (type: string): Promise<Blob | null> =>
    new Promise((done) => {
      canvas.toBlob(done, type, quality);
    });
  let blob = await write('image/webp');
  if (blob?.type !== 'image/webp') {
    // This browser writes no WebP. A JPEG has no holes: what is seen through becomes white.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    blob = await write('image/jpeg');
  }
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}
