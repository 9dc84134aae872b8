import { Global, Module } from '@nestjs/common';
import { readSettings } from './settings';

/** The injection token of the settings tree. */
export const SETTINGS = Symbol('settings');

/** Gives every service the checked settings: `@Inject(SETTINGS) settings: Settings`. */
@Global()
@Module({
  providers: [{ provide: SETTINGS, useFactory: () => readSettings() }],
  exports: [SETTINGS],
})
export class SettingsModule {}
