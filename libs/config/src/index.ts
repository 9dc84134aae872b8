export { environmentSchema, type Environment } from './environment.schema';
export { migrationSettings, readSettings, SettingsError, type Settings } from './settings';
export { SETTINGS, SettingsModule } from './settings.module';
