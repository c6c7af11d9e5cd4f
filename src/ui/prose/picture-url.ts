/** Address of a lesson's picture for the page: beside the lessons, unless the page has the picture itself. */
export function pictureUrl(url: string): string {
  return /^(?:data|blob):/.test(url) ? url : `lessons/${url}`;
}
