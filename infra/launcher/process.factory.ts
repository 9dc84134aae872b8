import { join } from 'node:path';
import { canConnect } from './can-connect';
import { freePorts } from './ports';
import type { ProcessSpec } from './supervised-process';

/** A small server under supervision: it listens, and does what else it is told. */
export async function smallServer(
  folder: string,
  { name = 'small', program = '', ...own }: { program?: string } & Partial<ProcessSpec> = {},
): Promise<ProcessSpec> {
  const { web: port } = await freePorts();
  return {
    name,
    command: process.execPath,
    args: ['-e', `${program}\nrequire('net').createServer().listen(${port}, '127.0.0.1');`],
    cwd: folder,
    stopSignal: 'SIGTERM',
    stopWithinMs: 2_000,
    isReady: () => canConnect(port),
    readyWithinMs: 10_000,
    ...own,
  };
}

/** A small server that writes its name into the file `order` when it ends. */
export function notingServer(folder: string, name: string): Promise<ProcessSpec> {
  const program = `process.on('SIGTERM', () => { require('fs').appendFileSync('order', '${name} '); process.exit(0); });`;
  return smallServer(folder, { name, program });
}

/** Where the log of a test's process goes. */
export const logIn = (folder: string, name = 'small'): string => join(folder, 'logs', `${name}.log`);
