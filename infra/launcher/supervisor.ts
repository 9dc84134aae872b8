import { join } from 'node:path';
import type { OnProgress } from './progress';
import { RunningProcesses } from './running-processes';
import { SupervisedProcess, type ProcessSpec } from './supervised-process';
import { StoppedWhileStarting } from './start-failure';

/** Keeps the processes of one data folder running, and ends them in reverse order. */
export class Supervisor {
  private readonly groups: SupervisedProcess[][] = [];
  private readonly record: RunningProcesses;
  private stopping: Promise<void> | null = null;

  constructor(
    private readonly dataDir: string,
    private readonly onProgress: OnProgress,
    private readonly onPids: () => void,
  ) {
    this.record = new RunningProcesses(dataDir);
  }

  /** Starts a process of its own rank: it is stopped before those that were started earlier. */
  async start(spec: ProcessSpec): Promise<void> {
    await this.startTogether([spec]);
  }

  /** Starts processes that do not need each other; they are also stopped together. */
  async startTogether(specs: readonly ProcessSpec[]): Promise<void> {
    if (this.stopping) throw new StoppedWhileStarting();
    const group = specs.map((spec) => this.supervise(spec));
    this.groups.push(group);
    await Promise.all(group.map((one) => one.start()));
  }

  /** The numbers of the running processes, by name. */
  pids(): Record<string, number> {
    return Object.fromEntries(this.all().flatMap(({ name, pid }) => (pid === null ? [] : [[name, pid]])));
  }

  find(name: string): SupervisedProcess {
    const found = this.all().find((one) => one.name === name);
    if (!found) throw new Error(`there is no process "${name}"`);
    return found;
  }

  /** Stops everything, the last started first. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** Ends everything at once; for a second Ctrl-C. */
  killAll(): void {
    this.all().forEach((one) => one.kill());
  }

  private async stopAll(): Promise<void> {
    for (const group of this.groups.toReversed()) await Promise.all(group.map((one) => one.stop()));
    this.record.forget();
  }

  private all(): SupervisedProcess[] {
    return this.groups.flat();
  }

  private supervise(spec: ProcessSpec): SupervisedProcess {
    const { name } = spec;
    return new SupervisedProcess(spec, join(this.dataDir, 'logs', `${name}.log`), {
      started: (pid) => {
        this.record.add(name, pid, spec.stopSignal);
        this.onPids();
      },
      crashed: (how, againInMs) =>
        this.onProgress({
          kind: 'warning',
          sentence: {
            vi: `${name} dừng đột ngột (${how}), khởi động lại sau ${againInMs / 1000} s`,
            en: `${name} ended unexpectedly (${how}), starting it again in ${againInMs / 1000} s`,
          },
        }),
      said: (line) => this.onProgress({ kind: 'output', name, line }),
    });
  }
}
