/**
 * The service worker of the pages at the door: the desk and one's own code open without a network, as they were last seen.
 * Nothing else passes through it. What people said to the desk waits in the page's own queue (`check-in/scan-queue.ts`).
 */
export {};
declare const self: ServiceWorkerGlobalScope;

/** The page of the application, which is the same at every address, and its sign. */
const SHELL = 'shell';
/** Its files, whose names change with their content. */
const FILES = 'files';
/** What was last answered to whoever is signed in; it goes when they sign out. */
const ANSWERS = 'answers';

const SHELL_KEY = '/';
const SIGN = '/icon.svg';
const PAGES = /^\/conferences\/[^/]+\/(check-in|my-code)$/;
const QUESTIONS = /^\/api\/(me|conferences\/[^/]+\/(check-in|my-code))$/;
const SIGN_IN = /^\/api\/sign-in/;
/** What is known is shown when a poor network has not answered by then. */
const PATIENCE_MS = 5_000;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A page tells which files it was made of: they were fetched before there was a worker. */
self.addEventListener('message', (event) => {
  event.waitUntil(keepFiles(event.data as readonly string[]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (SIGN_IN.test(pathname) && request.method !== 'GET') event.respondWith(forgetting(request));
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (pathname === SIGN) event.respondWith(newest(SHELL, SIGN, event));
  else if (request.mode === 'navigate' && PAGES.test(pathname)) event.respondWith(newest(SHELL, SHELL_KEY, event));
  else if (QUESTIONS.test(pathname)) event.respondWith(newest(ANSWERS, pathname, event));
});

/** Nothing that was answered to somebody is kept when they sign out, or somebody else signs in. */
async function forgetting(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } finally {
    await caches.delete(ANSWERS);
  }
}

/** A file never changes under its name. */
async function file(request: Request): Promise<Response> {
  const known = await caches.match(request, { cacheName: FILES });
  if (known) return known;
  const fetched = await fetch(request);
  if (fetched.ok) await (await caches.open(FILES)).put(request, fetched.clone());
  return fetched;
}

/** The newest answer that can be had: the server's, or the last one known when nobody answers. */
async function newest(name: string, key: string, event: FetchEvent): Promise<Response> {
  const cache = await caches.open(name);
  const known = await cache.match(key);
  const coming = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(key, answer.clone());
    if (answer.status === 401) await caches.delete(ANSWERS);
    return answer;
  });
  // what comes late is kept all the same
  event.waitUntil(coming.catch(() => undefined));
  try {
    return await (known ? within(PATIENCE_MS, coming) : coming);
  } catch (error) {
    if (!known) throw error;
    if (name === ANSWERS) (await self.clients.get(event.clientId))?.postMessage({ knownAt: known.headers.get('date') });
    return known;
  }
}

function within<T>(ms: number, coming: Promise<T>): Promise<T> {
  return Promise.race([coming, new Promise<never>((_, late) => setTimeout(late, ms, new Error('no answer')))]);
}

/** Keeps the files of the page that is open, and lets go of those of earlier versions. */
async function keepFiles(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES);
  const known = await cache.keys();
  const isUnused = (request: Request) => !urls.includes(request.url);
  if (known.length > 3 * urls.length) await Promise.all(known.filter(isUnused).map((request) => cache.delete(request)));
  const missing = urls.filter((url) => !known.some((request) => request.url === url));
  await cache.addAll(missing);
}
