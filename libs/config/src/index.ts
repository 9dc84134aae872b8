export { environmentSchema, type Environment } from './environment.schema';
export type { FileSettings } from './file-settings';
export type { InboundSettings } from './inbound-settings';
export { migrationSettings, readSettings, type Settings } from './settings';
export { SettingsError } from './settings-error';
export { SETTINGS, SettingsModule } from './settings.module';
