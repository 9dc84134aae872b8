import { join } from 'node:path';
import * as keys from '../../workflows/src/contract/search-attributes';
import { damagedData } from './damaged-data';
import type { ProcessSpec } from './supervised-process';
import { canConnect } from './can-connect';

/** The names and types by which operators find runs, as Temporal's command line writes them. */
const SEARCH_ATTRIBUTES = Object.values(keys).map(({ name, type }) => `${name}=${cliType(type)}`);

/** How Temporal's development server runs: on loopback, with its UI, its data in one file. */
export function temporalSpec(
  binary: string,
  place: { readonly dataDir: string; readonly port: number; readonly uiPort: number | null },
): ProcessSpec {
  const file = join(place.dataDir, 'temporal.db');
  return {
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(place.port), '--db-filename', file],
      ...(place.uiPort === null ? ['--headless'] : ['--ui-port', String(place.uiPort)]),
      ...SEARCH_ATTRIBUTES.flatMap((attribute) => ['--search-attribute', attribute]),
    ],
    cwd: place.dataDir,
    stopSignal: 'SIGTERM',
    stopWithinMs: 3_000,
    isReady: () => canConnect(place.port),
    readyWithinMs: 60_000,
    explain: (lines) =>
      lines.some((line) => /not a database|malformed|disk image|disk I\/O|SQLITE_/i.test(line))
        ? damagedData(place.dataDir, file, lines.slice(-3))
        : null,
  };
}

/** KEYWORD_LIST → KeywordList */
function cliType(type: string): string {
  return type.replace(/_?([A-Z])([A-Z]*)/g, (_, first: string, rest: string) => first + rest.toLowerCase());
}
