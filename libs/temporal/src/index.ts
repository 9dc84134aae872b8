export { ProcedureGateway, type CommandRefusal, type KeyedCommand } from './procedure.gateway';
export { TemporalModule } from './temporal.module';
