import type { DocumentText } from '@conference/domain';

/** What was typed and not saved yet, and the version it was typed on. */
export interface UnsavedCopy {
  readonly version: number;
  readonly text: DocumentText;
  readonly keptAt: string;
}

/** Where the copy lies in this browser, for one person and one document. */
export interface CopyPlace {
  read(): Promise<UnsavedCopy | null>;
  keep(copy: UnsavedCopy): Promise<void>;
  forget(): Promise<void>;
}

const DATABASE = 'hoi-nghi';
const STORE = 'unsaved';

/** Keeps unsaved text in the browser, so that a reload, a crash or an ended session loses none of it. */
export function copyPlace(personId: string, documentId: string): CopyPlace {
  const key = `${personId} ${documentId}`;
  return {
    read: async () => ((await ask('readonly', (store) => store.get(key))) as UnsavedCopy | undefined) ?? null,
    keep: async (copy) => void (await ask('readwrite', (store) => store.put(copy, key))),
    forget: async () => void (await ask('readwrite', (store) => store.delete(key))),
  };
}

async function ask(mode: IDBTransactionMode, question: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await answered(question(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return answered(opening);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}
