import { describe, expect, test } from 'vitest';

import { createBrowserStore } from '../../../../src/ui/storage/browser-store.ts';
import { keepPictures } from '../../../../src/ui/studio/pictures/keep-pictures.ts';
import { readPicture, type Picture } from '../../../../src/ui/studio/pictures/picture-file.ts';
import { Pictures } from '../../../../src/ui/studio/pictures/pictures.svelte.ts';
import { aStore } from '../../storage/a-store.ts';

/** A picture of one colour in a form that the browser writes. */
async function aRaster(type: string, colour = 'red'): Promise<Blob> {
  const canvas = new OffscreenCanvas(4, 4);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  context.fillStyle = colour;
  context.fillRect(0, 0, 4, 4);
  return canvas.convertToBlob({ type });
}
const aDrawing = (inner: string): File =>
  new File([`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`], 'dessin.svg');

async function read(file: File): Promise<Picture> {
  const result = await readPicture(file);
  if ('reason' in result) throw new Error(result.reason);
  return result.picture;
}

describe('a file', () => {
  test.each([
    ['image/png', 'Capture d’écran (1).PNG', 'capture-d-ecran-1.png'],
    ['image/jpeg', 'photo.jpeg', 'photo.jpeg'],
    ['image/webp', 'été.bmp', 'ete.webp'],
  ])('of %s is a picture whatever it is called', async (type, name, kept) => {
    const picture = await read(new File([await aRaster(type)], name));
    expect(picture).toMatchObject({ name: kept, type });
  });

  test('that is none, is too large or is cut off is refused for that reason', async () => {
    const png = await aRaster('image/png');
    const reason = async (parts: BlobPart[], name: string): Promise<string | null> => {
      const result = await readPicture(new File(parts, name));
      return 'reason' in result ? result.reason : null;
    };
    expect(await reason(['hello'], 'a.png')).toBe('kind');
    expect(await reason(['GIF89a', new Uint8Array(2_000_000)], 'a.gif')).toBe('kind');
    expect(await reason([png.slice(0, 40), new Uint8Array(1_000_000)], 'a.png')).toBe('large');
    const large = `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(1_000_000)}</svg>`;
    expect(await reason([large], 'a.svg')).toBe('large');
    expect(await reason([png.slice(0, 40)], 'a.png')).toBe('broken');
    expect(await reason(['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'], 'a.svg')).toBe('broken');
  });
});

test('a photo that is too large is made smaller, whatever it is made of', async () => {
  // Nothing compresses noise: it is the largest photo of its size.
  const canvas = new OffscreenCanvas(2400, 1200);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  const noise = context.createImageData(2400, 1200);
  for (let at = 0; at < noise.data.length; at += 65_536)
    crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
  context.putImageData(noise, 0, 0);
  const photo = await canvas.convertToBlob({ type: 'image/png' });
  expect(photo.size).toBeGreaterThan(5_000_000);
  const result = await readPicture(new File([photo], 'Plage.PNG'));
  if ('reason' in result) throw new Error(result.reason);
  expect(result).toMatchObject({
    shrunkFrom: photo.size,
    picture: { name: 'plage.webp', type: 'image/webp' },
  });
  expect(result.picture.bytes.length).toBeLessThanOrEqual(1_000_000);
  const shown = await createImageBitmap(new Blob([result.picture.bytes]));
  expect(shown.width).toBe(shown.height * 2);
  expect(shown.width).toBeLessThanOrEqual(1600);
});

describe('a drawing', () => {
  test('keeps all that draws', async () => {
    const inner =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>' +
      '<style>rect { fill: url(#a) }</style><rect width="5" height="5" style="stroke: blue"/>' +
      '<text x="1" y="5">A &amp; B</text>';
    const result = await readPicture(aDrawing(inner));
    expect('picture' in result && !result.isCleaned).toBe(true);
    const text = 'picture' in result ? new TextDecoder().decode(result.picture.bytes) : '';
    expect(text).toContain(inner);
  });

  test.each([
    ['a program', '<script>alert(1)</script>'],
    ['a program of another name', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
    ['an order of its own', '<rect onclick="alert(1)" width="1" height="1"/>'],
    ['a page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>'],
    ['an element of a page', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>'],
    ['a link', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['a link from the set-up', '<use href="https://example.org/a.svg#b"/>'],
    ['a picture from elsewhere', '<image href="https://example.org/a.png"/>'],
    ['a drawing inside', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a style from elsewhere', '<style>@import "https://example.org/a.css";</style>'],
    ['a style in other signs', '<style>rect { fill: u\\72l(https://example.org) }</style>'],
    ['an address in a style', '<rect style="fill: url(https://example.org/a)"/>'],
    ['an animation that links', '<rect><set attributeName="href" to="javascript:alert(1)"/></rect>'],
  ])('loses %s', async (_, inner) => {
    const picture = await read(aDrawing(`${inner}<circle r="2"/>`));
    const text = new TextDecoder().decode(picture.bytes);
    expect(text).toContain('<circle');
    expect(text).not.toMatch(/script|alert|example\.org|foreign|iframe|svg\+xml/i);
  });
});

describe('kept pictures', () => {
  test('are there at the next visit, in the browser’s own database', async () => {
    const store = createBrowserStore('/pictures-test');
    await store.clear();
    const picture = await read(new File([await aRaster('image/png')], 'a.png'));
    expect(await new Pictures(store).add(picture)).toEqual({ name: 'a.png' });
    const next = new Pictures(createBrowserStore('/pictures-test'));
    await next.load();
    expect(next.find('./a.png')?.bytes).toEqual(picture.bytes);
    const address = next.addressOf('a.png') ?? '';
    expect((await (await fetch(address)).blob()).type).toBe('image/png');
    next.dispose();
  });

  test('of one name are kept under two, also by two tabs, and the same picture once', async () => {
    const { store } = aStore();
    const [one, other] = [new Pictures(store), new Pictures(store)];
    const red = await read(new File([await aRaster('image/png')], 'a.png'));
    const blue = await read(new File([await aRaster('image/png', 'blue')], 'a.png'));
    expect(await one.add(red)).toEqual({ name: 'a.png' });
    expect(await other.add(blue)).toEqual({ name: 'a-2.png' });
    expect(await one.add(red)).toEqual({ name: 'a.png' });
    const [text] = await keepPictures(
      [{ name: 'x.md', text: '![b](a.png)', pictures: new Map([['a.png', blue.bytes]]) }],
      one,
    );
    expect(text).toBe('![b](a-2.png)');
  });

  test('have a bound together, and a full disk is told; nothing that was there is lost', async () => {
    const { store, refuse } = aStore();
    const pictures = new Pictures(store);
    const bytes = new Uint8Array(1_000_000);
    for (let index = 0; index < 15; index++)
      await pictures.add({
        name: `${String(index)}.png`,
        type: 'image/png',
        bytes: bytes.fill(index).slice(),
      });
    const one = { name: 'one.png', type: 'image/png', bytes: new Uint8Array(1) } as const;
    expect(await pictures.add(one)).toMatchObject({ reason: 'no-room' });
    await pictures.remove('0.png');
    refuse(new DOMException('no', 'QuotaExceededError'));
    expect(await pictures.add(one)).toMatchObject({ reason: 'no-room' });
    refuse(null);
    expect(await pictures.add(one)).toEqual({ name: 'one.png' });
    expect(pictures.all).toHaveLength(15);
  });
});
