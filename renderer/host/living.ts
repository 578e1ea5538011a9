const PREFIX = 'document-';

/**
 * Says to other tabs that this one is working on a document, by a lock that the browser lets go when the tab is gone.
 * A second tab with the same document waits its turn, and takes over when the first is closed.
 * @returns lets go
 */
export function holdDocument(id: string): () => void {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(PREFIX + id, () => done).catch(() => {});
  return release;
}

/** Documents that any tab of this browser is working on; none where the browser can't tell. */
export async function documentsInUse(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
  } catch {
    return new Set();
  }
}
