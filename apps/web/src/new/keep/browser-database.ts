const NAME = 'impact-new';
const VERSION = 1;

/** Where recordings are kept in this browser until all of them is on the server. */
export type Room = 'files' | 'recordings' | 'chunks';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('files');
      request.result.createObjectStore('recordings', { keyPath: 'id' });
      request.result.createObjectStore('chunks', { keyPath: ['recording', 'number'] });
    };
    request.onsuccess = () => {
      // Another tab has a newer version of the page.
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => {
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new DOMException('The browser refused its storage.'));
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Does one thing to the rooms in one transaction; the answer comes when all of it is on the disk. */
export async function inRooms<Answer>(
  rooms: readonly Room[],
  mode: IDBTransactionMode,
  work: (room: (name: Room) => IDBObjectStore) => IDBRequest<Answer> | undefined,
): Promise<Answer | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(rooms, mode);
    const request = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The browser could not store this.'));
  });
}
