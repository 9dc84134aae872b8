import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** What a worker serves. */
export interface WorkerHostOptions {
  readonly address: string;
  readonly namespace: string;
  readonly worker: Pick<WorkerOptions, 'taskQueue' | 'activities' | 'workflowBundle' | 'maxCachedWorkflows'>;
}

const CONNECT_EVERY_MS = 1_000;

/** Leaves signals to Nest, which closes things in order; call it before anything of Temporal is created. */
export function installRuntime(): void {
  Runtime.install({ shutdownSignals: [], telemetryOptions: { logging: { forward: {}, filter: 'WARN' } } });
}

/** Runs one Temporal worker for as long as the application lives: waits for the server, drains at the end. */
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(WorkerHost.name);
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(private readonly options: () => Promise<WorkerHostOptions>) {}

  onApplicationBootstrap(): void {
    void this.start();
  }

  /** Whether the worker polls: what readiness means for it. */
  get isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.isRunning) this.worker?.shutdown();
    await this.running?.catch(() => undefined);
    await this.connection?.close();
  }

  private async start(): Promise<void> {
    const { address, namespace, worker } = await this.options();
    this.connection = await this.connect(address);
    if (!this.connection) return;
    this.worker = await Worker.create({
      connection: this.connection,
      namespace,
      shutdownGraceTime: '8s',
      shutdownForceTime: '12s',
      ...worker,
    });
    this.running = this.worker.run();
    // a worker that stopped by itself cannot be mended from inside: the supervisor starts a new process
    this.running.then(
      () => this.endUnlessStopping('the worker stopped'),
      (error: unknown) => this.endUnlessStopping(error),
    );
    this.log.log(`polling ${worker.taskQueue}`);
  }

  private async connect(address: string): Promise<NativeConnection | undefined> {
    while (!this.stopping) {
      try {
        return await NativeConnection.connect({ address });
      } catch {
        this.log.warn(`Temporal at ${address} does not answer yet`);
        await new Promise((resolve) => setTimeout(resolve, CONNECT_EVERY_MS));
      }
    }
    return undefined;
  }

  private endUnlessStopping(reason: unknown): void {
    if (this.stopping) return;
    this.log.fatal(reason);
    process.exit(1);
  }
}
