/** What an archive's table says of one of its files. */
export interface ZipEntry {
  readonly isLocked: boolean;
  /** Checksum of the unpacked bytes. */
  readonly checksum: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
/** Bytes of the table's end without its comment, and the longest comment. */
const END_BYTES = 22;
const MAX_COMMENT = 65_535;

/** The table at the end of an archive, in its order; null where it is none, was cut off or leads nowhere. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (end === null) return null;
    const entries: ZipEntry[] = [];
    let at = end.start;
    for (let index = 0; index < end.count; index++) {
      if (view.getUint32(at, true) !== ENTRY) return null;
      entries.push({
        isLocked: (view.getUint16(at + 8, true) & 1) === 1,
        checksum: view.getUint32(at + 16, true),
      });
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    return null; // It leads behind the end of the archive.
  }
}

function findEnd(view: DataView): { readonly start: number; readonly count: number } | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    const isLarge = start === 0xffffffff || count === 0xffff;
    if (!isLarge || view.getUint32(at - 20, true) !== END_64_PLACE) return { start, count };
    const large = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(large, true) !== END_64) return null;
    return {
      start: Number(view.getBigUint64(large + 48, true)),
      count: Number(view.getBigUint64(large + 32, true)),
    };
  }
  return null;
}

/** The checksum that archives keep of their files (CRC-32). */
export function checksumOf(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});
