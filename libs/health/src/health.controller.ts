import { Controller, Get, Inject, SetMetadata } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';

/** What a process needs to be able to work; each check answers true when it has it. */
export type Readiness = Readonly<Record<string, () => boolean | Promise<boolean>>>;

/** The injection token of a process's readiness checks. */
export const READINESS = Symbol('readiness');

/** The key under which a guard finds an open door. */
export const OPEN_DOOR = 'open-door';

/** Marks a route that needs no sign-in, in every application that has one. */
export const OpenDoor = () => SetMetadata(OPEN_DOOR, true);

/** `/health/live`: the process answers. `/health/ready`: it can work. Neither changes anything. */
@Controller('health')
@OpenDoor()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    @Inject(READINESS) private readonly readiness: Readiness,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check(
      Object.entries(this.readiness).map(
        ([name, check]) =>
          () =>
            this.indicate(name, check),
      ),
    );
  }

  private async indicate(name: string, check: () => boolean | Promise<boolean>) {
    const indicator = this.indicators.check(name);
    const isReady = await Promise.resolve()
      .then(check)
      .catch(() => false);
    return isReady ? indicator.up() : indicator.down();
  }
}
