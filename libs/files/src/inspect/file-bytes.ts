import { open, type FileHandle } from 'node:fs/promises';

/** Bytes that can be read anywhere, from memory or from disk. */
export interface FileBytes {
  readonly size: number;
  /** Reads up to a length; less only at the end. */
  read(position: number, length: number): Promise<Buffer>;
}

/** Bytes in memory. */
export function bytesOf(buffer: Buffer): FileBytes {
  return { size: buffer.length, read: async (position, length) => buffer.subarray(position, position + length) };
}

/** Lets something read a file on disk, and closes it. */
export async function withBytesOfFile<T>(path: string, work: (bytes: FileBytes) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await work({ size, read: (position, length) => readFrom(file, position, length) });
  } finally {
    await file.close();
  }
}

async function readFrom(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
