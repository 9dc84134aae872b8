import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly bornAt: string;
}

/** Names a living process, or null when there is none of that number. */
export function identify(pid: number): ProcessIdentity | null {
  const bornAt = existsSync('/proc/self/stat') ? bornAtFromProc(pid) : bornAtFromPs(pid);
  return bornAt ? { pid, bornAt } : null;
}

/** Whether exactly that process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.bornAt === identity.bornAt;
}

/** Field 22 of /proc/<pid>/stat: clock ticks between the machine's start and the process's. A zombie is dead. */
function bornAtFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function bornAtFromPs(pid: number): string | null {
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null;
}
