import { scanAnswersSchema, type ScanAnswer } from '@conference/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { post, Unreachable } from '../../shared/http';
import { ScanQueue, type QueuedScan } from './scan-queue';

const TRY_AGAIN_MS = 4_000;

/** The scan that was made last, with what became of it. */
export interface LatestScan {
  readonly scan: QueuedScan;
  readonly answer: ScanAnswer | null;
}

/** The scans of this device: recorded at once, sent as soon as somebody answers. */
export function useScans(conferenceId: string) {
  const queue = useMemo(() => new ScanQueue(conferenceId, localStorage), [conferenceId]);
  const { waiting, refused } = useSyncExternalStore(queue.subscribe, queue.look);
  const [latest, setLatest] = useState<LatestScan | null>(null);
  const { problem } = useSender(conferenceId, queue, (answers) =>
    setLatest(
      (last) => last && { scan: last.scan, answer: answers.find(({ id }) => id === last.scan.id) ?? last.answer },
    ),
  );
  const record = (scan: QueuedScan) => {
    setLatest({ scan, answer: null });
    queue.add(scan);
    navigator.vibrate?.(60);
  };
  return { waiting, refused, latest, problem, record, dismiss: (scanId: string) => queue.dismiss(scanId) };
}

/** Sends what waits, one batch after the other, and tries again by itself for as long as nobody answers. */
function useSender(conferenceId: string, queue: ScanQueue, onAnswers: (answers: ScanAnswer[]) => void) {
  const queries = useQueryClient();
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.look);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Error | null>(null);
  const hasWork = waiting.length > 0;
  const onAnswered = useEffectEvent(onAnswers);
  useEffect(() => {
    if (!hasWork) return;
    let isStopped = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const again = () => setAttempt((before) => before + 1);
    const sendAll = async () => {
      for (let scans = queue.next(); scans.length > 0 && !isStopped; scans = queue.next()) {
        const answers = await send(conferenceId, scans);
        queue.settle(answers);
        onAnswered(answers);
        setProblem(null);
      }
    };
    sendAll()
      .then(() => queries.invalidateQueries({ queryKey: ['conference', conferenceId] }))
      .catch((error: Error) => {
        if (isStopped) return;
        setProblem(error instanceof Unreachable ? null : error);
        retry = setTimeout(again, TRY_AGAIN_MS);
      });
    window.addEventListener('online', again);
    return () => {
      isStopped = true;
      clearTimeout(retry);
      window.removeEventListener('online', again);
    };
    // a new attempt begins when there is something to send, and when one has failed
  }, [conferenceId, queue, hasWork, attempt, queries]);
  return { problem };
}

async function send(conferenceId: string, scans: readonly QueuedScan[]): Promise<ScanAnswer[]> {
  const body = {
    device: scans[0]!.device,
    scans: scans.map(({ id, by, direction, at }) => ({ id, by, direction, at })),
  };
  return (await post(scanAnswersSchema, `/api/conferences/${conferenceId}/scans`, body)).answers;
}
