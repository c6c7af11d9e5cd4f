/** A site that no real one can be taken for; only paths on it matter. */
const SITE = 'https://site.invalid/';

/**
 * The path from the site's folder that a link in a file of `folder` means; null when it leads out of that folder, to
 * another origin or nowhere. Written-out and encoded `..` are followed as a server would.
 */
export function resolveInside(folder: string, link: string): string | null {
  if (/[\\\s]/.test(link) || link.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(link)) return null;
  const home = new URL(folder === '' ? SITE : `${SITE}${folder}/`);
  let target: URL;
  try {
    // Two folders more than there are: a link that climbs too high is seen to have left, not stopped at the top.
    const deep = new URL(`${SITE}a/b/${folder === '' ? '' : `${folder}/`}`);
    const climbed = new URL(link, deep);
    if (climbed.origin !== home.origin || !climbed.pathname.startsWith(deep.pathname)) return null;
    target = new URL(link, home);
  } catch {
    return null;
  }
  return target.pathname.slice(1);
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
