/** Address of a lesson's picture for the page: beside the lessons, unless the page carries the picture itself. */
export function pictureUrl(url: string): string {
  return url.startsWith('data:') ? url : `lessons/${url}`;
}
