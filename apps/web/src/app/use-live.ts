import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveEvent } from '@conference/contracts';
import { roomKey } from '../features/room-now/room-key';
import { listenToChanges, type LiveState } from '../shared/live';

interface Line {
  readonly state: LiveState | 'offline';
  /** Until when the page surely shows what the server knew. */
  readonly knownAt: Date;
  readonly isLongGone: boolean;
}

const GONE_AFTER_MS = 5_000;
/** What is told in one breath is one change. */
const BREATH_MS = 20;
/** The first change is asked for at once, those that follow within this time together. */
const GATHER_MS = 400;

let line: Line = { state: 'connecting', knownAt: new Date(), isLongGone: false };
const readers = new Set<() => void>();

function change(next: Partial<Line>): void {
  line = { ...line, ...next };
  readers.forEach((reader) => reader());
}

/** How the page stands with the server. */
export function useLive(): Line {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => line,
  );
}

/** Follows the server while the page is open: what it says has changed is asked for again. */
export function useFollowServer(): void {
  const queries = useQueryClient();
  const isOnline = useOnline();
  useEffect(heedKeptAnswers, []);
  useEffect(() => {
    if (!isOnline) return away();
    return follow(queries);
  }, [queries, isOnline]);
}

/** A page that was opened from what this device keeps shows what was known then (`offline/worker.ts`). */
function heedKeptAnswers(): () => void {
  const heed = ({ data: { knownAt } }: MessageEvent<{ knownAt: string | null }>) => {
    if (knownAt && Date.parse(knownAt) < line.knownAt.getTime()) change({ knownAt: new Date(knownAt) });
  };
  navigator.serviceWorker?.addEventListener('message', heed);
  return () => navigator.serviceWorker?.removeEventListener('message', heed);
}

function away(): void {
  change({ state: 'offline', knownAt: line.isLongGone ? line.knownAt : new Date(), isLongGone: true });
}

function follow(queries: QueryClient): () => void {
  let gone: ReturnType<typeof setTimeout> | undefined;
  const gather = gatherChanges(queries);
  const hangUp = listenToChanges({
    onChange: (change) => {
      if (change) void showRoom(queries, change);
      gather.add(change);
    },
    onState: (state) => {
      if (state === 'live') {
        clearTimeout(gone);
        gone = undefined;
        return change({ state, isLongGone: false });
      }
      gone ??= setTimeout(() => change({ isLongGone: true }), GONE_AFTER_MS);
      change({ state, knownAt: line.state === 'live' ? new Date() : line.knownAt });
    },
  });
  return () => {
    clearTimeout(gone);
    gather.stop();
    hangUp();
  };
}

/** A page of the room shows at once what came with the change; every other page has no need to read it. */
async function showRoom(queries: QueryClient, { conferenceId, room }: LiveEvent): Promise<void> {
  if (!room || !queries.getQueryData(roomKey(conferenceId))) return;
  const { showTold } = await import('../features/room-now/read-room');
  showTold(queries, conferenceId, room);
}

/** Many changes at once, as in a full room, are one question to the server; what it has told already is not asked for. */
function gatherChanges(queries: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = -Infinity;
  const changed = new Map<string | null, { readonly isRoomTold: boolean }>();
  const ask = () => {
    timer = undefined;
    askedAt = performance.now();
    const told = new Map(changed);
    changed.clear();
    void queries.invalidateQueries({
      predicate: ({ queryKey: [kind, id, what] }) => {
        if (kind === 'me' || kind === 'people') return false;
        if (kind !== 'conference' || told.has(null)) return true;
        const change = told.get(String(id));
        return change !== undefined && !(what === 'now' && change.isRoomTold);
      },
    });
  };
  return {
    add: (change: LiveEvent | null) => {
      changed.set(change?.conferenceId ?? null, { isRoomTold: change?.room != null });
      timer ??= setTimeout(ask, Math.max(BREATH_MS, askedAt + GATHER_MS - performance.now()));
    },
    stop: () => clearTimeout(timer),
  };
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
