import 'reflect-metadata';
import { readSettings } from '@conference/config';
import { installRuntime } from '@conference/temporal/worker';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { NotificationsModule } from './notifications.module';

async function main(): Promise<void> {
  const settings = readSettings();
  installRuntime();
  const app = await NestFactory.create(NotificationsModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.listen(settings.http.healthPort, settings.http.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
