import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { BackOff } from './back-off';
import { OutputLog } from './output-log';
import { StartFailure, StoppedWhileStarting } from './start-failure';
import { waitUntil } from './wait-until';

/** A process may end before all that it said has arrived. */
const LAST_WORDS_MS = 100;

/** How one process of the system is run, and how one knows that it can work. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The user it runs as, where that is another one. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** What asks it to end in good order. */
  readonly stopSignal: NodeJS.Signals;
  readonly stopWithinMs: number;
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMs: number;
  /** What it means that it does not come up, where there is more to say than that. */
  readonly explain?: (lastLines: readonly string[]) => StartFailure | null;
}

/** What happens to a supervised process. */
export interface ProcessEvents {
  readonly started: (pid: number) => void;
  readonly crashed: (how: string, againInMs: number) => void;
  readonly said: (line: string) => void;
}

type State = 'starting' | 'watched' | 'stopping';

/** One process that is kept running: it must come up at the start, and is started again whenever it crashes afterwards. */
export class SupervisedProcess {
  private state: State = 'starting';
  private child: ChildProcess | null = null;
  private isDying = false;
  private startedAt = 0;
  private readonly backOff = new BackOff();
  private readonly log: OutputLog;
  private restart: NodeJS.Timeout | undefined;

  constructor(
    readonly spec: ProcessSpec,
    logFile: string,
    private readonly events: ProcessEvents,
  ) {
    this.log = new OutputLog(logFile, spec.name, events.said);
  }

  get name(): string {
    return this.spec.name;
  }

  /** The number of the running process, null between a crash and the next start. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /**
   * Starts the process for the first time; done when it can work.
   * @throws StartFailure when it ends, or does not get ready in time
   */
  async start(): Promise<void> {
    this.spawn();
    const cannotCome = () => this.child === null || this.state === 'stopping';
    const ready = await waitUntil(this.spec.isReady, this.spec.readyWithinMs, cannotCome);
    if (this.state === 'stopping') throw new StoppedWhileStarting();
    if (!ready || this.child === null) {
      await pause(LAST_WORDS_MS);
      throw this.failure();
    }
    this.state = 'watched';
  }

  /** Done when the process runs and can work again. False when that takes too long. */
  untilReady(): Promise<boolean> {
    const isRunning = () => this.child !== null && !this.isDying;
    return waitUntil(async () => isRunning() && (await this.spec.isReady()) && isRunning(), this.spec.readyWithinMs);
  }

  /** Ends the process for good: in good order, or after its time by force. */
  async stop(): Promise<void> {
    this.state = 'stopping';
    clearTimeout(this.restart);
    if (this.child) await this.end(this.child);
    this.log.close();
  }

  /** Ends the process at once, as a crash would. */
  kill(): void {
    if (this.child) this.isDying = this.child.kill('SIGKILL');
  }

  private async end(child: ChildProcess): Promise<void> {
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill(this.spec.stopSignal);
    const force = setTimeout(() => child.kill('SIGKILL'), this.spec.stopWithinMs);
    await ended;
    clearTimeout(force);
  }

  /** In a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops everything in order. */
  private spawn(): void {
    const { command, args, cwd, env, user } = this.spec;
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...user,
    });
    this.startedAt = Date.now();
    this.child = child;
    this.log.follow(child.stdout);
    this.log.follow(child.stderr);
    let isOver = false;
    const over = (how: string) => {
      if (isOver) return;
      isOver = true;
      this.ended(how);
    };
    child.once('error', (error) => over(error.message));
    child.once('exit', (code, signal) => over(signal ?? `exit code ${code}`));
    if (child.pid !== undefined) this.events.started(child.pid);
  }

  private ended(how: string): void {
    this.child = null;
    this.isDying = false;
    this.log.write(`(ended: ${how})`);
    if (this.state !== 'watched') return;
    const pause = this.backOff.next(Date.now() - this.startedAt);
    this.events.crashed(how, pause);
    this.restart = setTimeout(() => this.spawn(), pause);
  }

  private failure(): StartFailure {
    const lastLines = this.log.tail();
    const explained = this.spec.explain?.(lastLines);
    if (explained) return explained;
    const { name } = this.spec;
    return new StartFailure(
      {
        vi: `${name} không khởi động được. Xem các dòng trên và ${this.log.path}, sửa nguyên nhân rồi chạy lại.`,
        en: `${name} did not come up. See the lines above and ${this.log.path}, remove the cause and start again.`,
      },
      lastLines,
    );
  }
}
