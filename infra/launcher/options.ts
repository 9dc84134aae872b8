import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { choosePorts, readPort, type Ports } from './ports';
import { StartFailure } from './start-failure';

/** How somebody asked for the system to be started. */
export interface LauncherOptions {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly isVerbose: boolean;
  readonly withWeb: boolean;
}

const KNOWN = {
  'data-dir': { type: 'string' },
  'port-base': { type: 'string' },
  verbose: { type: 'boolean', default: false },
  'no-web': { type: 'boolean', default: false },
} as const;

/**
 * Reads the options of `npm start` and `npm run reset`.
 * @throws StartFailure for one that is not known or not right
 */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv, root: string): LauncherOptions {
  const values = parse(args);
  const base = values['port-base'];
  // npm runs scripts in the project's folder; INIT_CWD is where the person is
  const from = environment.INIT_CWD ?? process.cwd();
  const dataDir = values['data-dir'] ?? environment.HOI_NGHI_DATA_DIR;
  return {
    dataDir: dataDir ? resolve(from, dataDir) : join(root, '.data'),
    ports: choosePorts(base === undefined ? undefined : readPort(base, '--port-base'), environment),
    isVerbose: values.verbose,
    withWeb: !values['no-web'],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN }).values;
  } catch (error) {
    const what = (error as Error).message.split('\n')[0];
    const usage = '--data-dir <folder> --port-base <port> --verbose --no-web';
    throw new StartFailure({
      vi: `Tùy chọn không đúng (${what}). Có thể dùng: ${usage}.`,
      en: `Wrong option (${what}). Possible: ${usage}.`,
    });
  }
}
