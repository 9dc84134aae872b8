import { Module, type DynamicModule, type InjectionToken, type Type } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController, READINESS, type Readiness } from './health.controller';

/** The door that tells whether a process lives and whether it can work. */
@Module({})
export class HealthModule {
  /**
   * @param imports the modules that export the services
   * @param inject the services that are asked
   * @param readiness builds the checks from them, each named after what it asks
   */
  static forChecks(
    imports: Type[],
    inject: InjectionToken[],
    readiness: (...services: never[]) => Readiness,
  ): DynamicModule {
    return {
      module: HealthModule,
      imports: [TerminusModule, ...imports],
      controllers: [HealthController],
      providers: [{ provide: READINESS, inject, useFactory: readiness as (...services: unknown[]) => Readiness }],
    };
  }
}
