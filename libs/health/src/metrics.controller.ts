import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Registry } from 'prom-client';
import { OpenDoor } from './health.controller';

/** What a process counts for its operators: numbers by kind, never anybody's name, address or id. */
export interface Metrics {
  readonly registry: Registry;
}

/** The injection token of what a process counts. */
export const METRICS = Symbol('metrics');

/** `/metrics` on the health door, as Prometheus reads it; a process whose own door is public opens another one for it. */
@Controller('metrics')
@OpenDoor()
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  show(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
