/** IndexedDB as promises: two stores, keyed by id. Each call opens its own transaction. */
const NAME = 'bekostigingsverkenner';
const STORES = ['herstel', 'recent'] as const;
export type StoreName = (typeof STORES)[number];

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Runs one request and settles when its transaction is complete: then it is on disk, not before. */
async function inStore<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const keep = async (store: StoreName, value: { readonly id: string }): Promise<void> => {
  await inStore(store, 'readwrite', (held) => held.put(value));
};
export const drop = async (store: StoreName, id: string): Promise<void> => {
  await inStore(store, 'readwrite', (held) => held.delete(id));
};
export const all = (store: StoreName): Promise<unknown[]> => inStore(store, 'readonly', (held) => held.getAll());
