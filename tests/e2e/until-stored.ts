import type { Page } from 'playwright';

/** Waits until something that the page keeps in this browser holds a text, in whatever store it is. */
export async function untilStored(page: Page, text: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isStored(page, text))) {
    if (Date.now() > deadline) throw new Error(`Nothing that is kept holds ${text}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

function isStored(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The browser cannot read what it keeps.'));
        };
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      try {
        for (const store of database.objectStoreNames) {
          const values: unknown = await done(database.transaction(store).objectStore(store).getAll());
          if (JSON.stringify(values).includes(JSON.stringify(wanted).slice(1, -1))) return true;
        }
      } finally {
        database.close();
      }
    }
    return false;
  }, text);
}
