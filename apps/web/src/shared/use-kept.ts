import { useCallback, useState } from 'react';

const KEPT = 'typed ';
/** Whose it is that is kept. */
const OWNER = 'typed by';

/**
 * What is typed in a form, kept over a reload for as long as the window is open and the same person reads in it.
 * It must be something that JSON can carry.
 */
export function useKept<T>(name: string, nothing: T): [T, (change: (before: T) => T) => void] {
  const key = `${KEPT}${name}`;
  const [value, setValue] = useState<T>(() => read(key) ?? nothing);
  const change = useCallback(
    (make: (before: T) => T) =>
      setValue((before) => {
        const after = make(before);
        keep(key, after);
        return after;
      }),
    [key],
  );
  return [value, change];
}

/** What was sent needs no keeping. */
export function forgetKept(name: string): void {
  sessionStorage.removeItem(`${KEPT}${name}`);
}

/** Whoever signs out leaves nothing behind in the window. */
export function forgetAllKept(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(KEPT)) sessionStorage.removeItem(key);
}

/** Whoever reads now finds what they typed themselves, also after their session has ended by itself, and nothing of anybody else. */
export function keepFor(personId: string): void {
  if (read(OWNER) === personId) return;
  forgetAllKept();
  keep(OWNER, personId);
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store loses only the copy, never what is on the page.
  }
}
