/** The text of a built-in lesson's file, as the site serves it; null when there is none or it cannot be had. */
export async function fetchLessonText(fileName: string): Promise<string | null> {
  try {
    const response = await fetch(`lessons/${fileName}`);
    if (!response.ok) return null;
    const text = (await response.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    // Some servers send a page of their own in place of a missing file.
    return text.startsWith('---') ? text : null;
  } catch {
    return null; // The network is away, or the site is one file on a stick.
  }
}
