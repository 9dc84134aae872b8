import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './process-identity';
import { waitUntil } from './wait-until';
import { readJson, writeWhole } from './whole-file';

interface RunningProcess extends ProcessIdentity {
  readonly name: string;
  readonly stopSignal: NodeJS.Signals;
}

const END_WITHIN_MS = 10_000;

/** Which processes belong to a data folder, on disk: what a killed launcher leaves behind is found at the next start. */
export class RunningProcesses {
  private readonly file: string;
  private running: RunningProcess[] = [];

  constructor(dataDir: string) {
    this.file = join(dataDir, 'processes.json');
  }

  add(name: string, pid: number, stopSignal: NodeJS.Signals): void {
    const identity = identify(pid);
    if (!identity) return;
    this.running = [...this.running.filter((one) => one.name !== name), { ...identity, name, stopSignal }];
    writeWhole(this.file, JSON.stringify(this.running, null, 2));
  }

  forget(): void {
    rmSync(this.file, { force: true });
  }

  /** Ends what an earlier launcher left running, the last started first. Gives their names. */
  async endLeftovers(): Promise<string[]> {
    const left = (readJson<RunningProcess[]>(this.file) ?? []).filter(isAlive).toReversed();
    for (const process of left) await endProcess(process);
    this.forget();
    return left.map(({ name }) => name);
  }
}

async function endProcess(one: RunningProcess): Promise<void> {
  process.kill(one.pid, one.stopSignal);
  if (!(await waitUntil(async () => !isAlive(one), END_WITHIN_MS))) process.kill(one.pid, 'SIGKILL');
}
