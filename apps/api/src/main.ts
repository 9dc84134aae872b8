import 'reflect-metadata';
import { readSettings } from '@conference/config';
import { openMetricsDoor } from '@conference/health';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { PageMetrics } from './pages/page-metrics';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  configureApp(app, settings);
  await openMetricsDoor(app.get(PageMetrics), settings.http);
  await app.listen(settings.http.port, settings.http.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
