import { useSyncExternalStore } from 'react';

/** A file on its way to the server. */
export interface Upload {
  /** How much of it has left, between 0 and 1. */
  readonly share: number;
  readonly cancel: () => void;
}

const uploads = new Map<File, Upload>();
const readers = new Set<() => void>();

/** Tells whoever shows a file how far it is; null when it has arrived, or never will. */
export function tellUpload(file: File, upload: Upload | null): void {
  if (upload) uploads.set(file, upload);
  else uploads.delete(file);
  readers.forEach((reader) => reader());
}

/** How far a file is on its way; null when it is not under way. */
export function useUpload(file: File | null): Upload | null {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => (file ? (uploads.get(file) ?? null) : null),
  );
}
