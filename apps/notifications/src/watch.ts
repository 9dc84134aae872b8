import { Pump } from '@conference/persistence';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Looks by itself, from the start of the process to its end, for what a day or an hour makes due. A look that failed is told, and tried again. */
export abstract class Watch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(this.constructor.name);
  private pump: Pump | undefined;

  /** What is looked at, as the log names it. */
  protected abstract readonly what: string;
  /** How often it looks. */
  protected abstract readonly everyMs: number;

  /** Does whatever is due at an instant. */
  abstract look(now: Date): Promise<void>;

  onApplicationBootstrap(): void {
    this.pump = new Pump(
      () => this.look(new Date()).then(() => false),
      (error) => this.log.warn(`${this.what}: ${String(error)}`),
      this.everyMs,
    );
    this.pump.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pump?.stop();
  }
}
