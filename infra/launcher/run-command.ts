import { spawn } from 'node:child_process';
import type { Sentence } from '@conference/domain';
import { OutputLog } from './output-log';
import { StartFailure, StoppedWhileStarting } from './start-failure';

/** A program that runs to its end while the system starts. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly log: { readonly path: string; readonly name: string };
  /** What to say when it fails; its last lines are shown with it. */
  readonly onFailure: Sentence;
}

/**
 * Runs a program to its end.
 * @throws StartFailure when it fails
 */
export async function runCommand(command: Command, stop: AbortSignal): Promise<void> {
  const log = new OutputLog(command.log.path, command.log.name);
  try {
    const succeeded = await ranToItsEnd(command, log, stop);
    if (stop.aborted) throw new StoppedWhileStarting();
    if (!succeeded) throw new StartFailure(command.onFailure, log.tail());
  } finally {
    log.close();
  }
}

/** In a process group of its own: Ctrl-C reaches the launcher alone, which then stops the whole group. */
function ranToItsEnd({ command, args, env, cwd }: Command, log: OutputLog, stop: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    if (stop.aborted) return done(false);
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    log.follow(child.stdout);
    log.follow(child.stderr);
    const end = () => child.pid && killGroup(child.pid);
    stop.addEventListener('abort', end);
    child.once('error', (error) => {
      log.write(error.message);
      done(false);
    });
    child.once('close', (code) => {
      stop.removeEventListener('abort', end);
      done(code === 0);
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has just ended by itself
  }
}
