import { SETTINGS, type Settings } from '@conference/config';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ProcedureGateway } from './procedure.gateway';

/** Gives the `ProcedureGateway` to every service. */
@Global()
@Module({
  providers: [
    {
      provide: ProcedureGateway,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ProcedureGateway.lazy(settings.temporal.address, settings.temporal.namespace),
    },
  ],
  exports: [ProcedureGateway],
})
export class TemporalModule implements OnApplicationShutdown {
  constructor(private readonly gateway: ProcedureGateway) {}

  onApplicationShutdown(): Promise<void> {
    return this.gateway.close();
  }
}
