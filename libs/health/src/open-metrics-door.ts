import { createServer, type Server } from 'node:http';
import { Registry } from 'prom-client';
import type { Metrics } from './metrics.controller';

/**
 * Opens the health door of a process that people reach from outside: `/metrics` and nothing else, on a port of its own.
 * It does not keep the process alive.
 */
export async function openMetricsDoor(
  { registry }: Metrics,
  { host, healthPort }: { readonly host: string; readonly healthPort: number },
): Promise<Server> {
  const server = createServer(({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(healthPort, host, listening);
  });
  return server.unref();
}
