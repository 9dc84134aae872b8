import { useEffect, useState } from 'react';

/** Brings the element that the address names into view once it is there, and tells which one that is. */
export function useHashTarget(isReady: boolean): string | null {
  const [meant, setMeant] = useState(() => idIn(window.location.hash));
  useEffect(() => {
    const read = () => setMeant(idIn(window.location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    if (isReady && meant) document.getElementById(meant)?.scrollIntoView({ block: 'center' });
  }, [isReady, meant]);
  return meant;
}

function idIn(hash: string): string | null {
  return hash.length > 1 ? decodeURIComponent(hash.slice(1)) : null;
}
