import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from './ports';
import { writeWhole } from './whole-file';

/** Where a running system answers. */
export interface Addresses {
  readonly web: string;
  readonly api: string;
  readonly temporal: string;
  readonly temporalUi: string;
  readonly mailbox: string;
  readonly mailboxSmtp: string;
  /** Without a password: those lie in the data folder, readable by its owner only. */
  readonly postgres: string;
}

/**
 * The addresses that follow from the ports; a Temporal server of one's own replaces the local one. The web has a name, for browsers offer passkeys
 * only where there is one.
 */
export function addressesOf(ports: Ports, environment: NodeJS.ProcessEnv): Addresses {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const web = `http://localhost:${ports.web}`;
  return {
    web,
    api: `${web}/api`,
    temporal: environment.TEMPORAL_ADDRESS || `127.0.0.1:${ports.temporal}`,
    temporalUi: (environment.TEMPORAL_ADDRESS && environment.TEMPORAL_UI_URL) || at(ports.temporalUi),
    mailbox: at(ports.mailbox),
    mailboxSmtp: `smtp://127.0.0.1:${ports.mailboxSmtp}`,
    postgres: `postgres://127.0.0.1:${ports.postgres}/conference`,
  };
}

/** `addresses.json` of a data folder: there while everything is ready, and only then. */
export class AddressFile {
  private readonly file: string;

  constructor(
    dataDir: string,
    private readonly addresses: Addresses,
  ) {
    this.file = join(dataDir, 'addresses.json');
  }

  write(pids: Record<string, number>): void {
    writeWhole(this.file, `${JSON.stringify({ ...this.addresses, pids }, null, 2)}\n`);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }
}
