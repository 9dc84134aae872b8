export { HealthController, OPEN_DOOR, OpenDoor, READINESS, type Readiness } from './health.controller';
export { HealthModule } from './health.module';
export { loggerOptions } from './logger-options';
