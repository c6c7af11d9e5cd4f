import type { CareerCard } from '../../lesson.ts';
import type { Fence } from '../draft.ts';
import { replaceAt } from '../problems/fixes.ts';
import { frenchKey, meantKey } from '../problems/meant-key.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { readYaml } from './read-yaml.ts';
import { foreignImage, isLocalPath, isSafeLink } from '../markdown/to-prose.ts';

const KEYS = ['job', 'source', 'person', 'quote', 'studies', 'image', 'alt', 'link'];

/** The facts of a career card; null when a needed one is missing. */
export function readCard(fence: Fence, problems: ProblemList): CareerCard | null {
  const entries = readYaml(fence.text, fence.place.line + 1, problems);
  if (entries === null) return null;
  const text = (key: string): string | null => {
    const value = entries.get(key)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  for (const [key, { value, keyPlace, valuePlace }] of entries) {
    if (key.startsWith('x-')) continue;
    if (!KEYS.includes(key)) {
      const near = meantKey(key, KEYS);
      problems.add('M002', keyPlace, { key }, near === null ? undefined : replaceAt(keyPlace, key, near));
    } else if (typeof value !== 'string') problems.add('M017', valuePlace, { key, type: 'text' });
  }
  // What is there under its French name is told at that name.
  const french = [...entries.keys()].map((key) => frenchKey(key, KEYS));
  for (const key of ['job', 'source'])
    if (text(key) === null && !french.includes(key)) problems.add('C019', fence.place, { key });
  const placeOf = (key: string): Fence['place'] => entries.get(key)?.valuePlace ?? fence.place;
  const source = text('source');
  const link = text('link');
  // A source may be told in words; a link is always an address.
  if (source !== null && /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})\S*$/i.test(source) && !isSafeLink(source))
    problems.add('B005', placeOf('source'), { url: source });
  if (link !== null && !isSafeLink(link)) problems.add('B005', placeOf('link'), { url: link });
  const image = text('image');
  if (image !== null && !isLocalPath(image)) problems.add('B004', placeOf('image'), foreignImage(image));
  if (image !== null && text('alt') === null) problems.add('B003', placeOf('image'), { url: image });
  const job = text('job');
  if (job === null || source === null) return null;
  const optional = { person: text('person'), quote: text('quote'), studies: text('studies') };
  return { job, source, ...optional, image, alt: text('alt'), link };
}
