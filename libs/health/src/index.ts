export { HealthController, OPEN_DOOR, OpenDoor, READINESS, type Readiness } from './health.controller';
export { HealthModule } from './health.module';
export { METRICS, MetricsController, type Metrics } from './metrics.controller';
export { openMetricsDoor } from './open-metrics-door';
export { loggerOptions } from './logger-options';
