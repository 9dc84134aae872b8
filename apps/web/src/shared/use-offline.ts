import { useEffect } from 'react';

const WORKER = '/offline.js';

/** Lets this page open again without a network (`offline/worker.ts`); a browser that cannot do so shows it online only. */
export function useOffline(): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void navigator.serviceWorker
      .register(WORKER)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage(filesOfThisPage()))
      .catch(() => undefined);
  }, []);
}

function filesOfThisPage(): string[] {
  const files = `${location.origin}/assets/`;
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(names)].filter((name) => name.startsWith(files));
}
