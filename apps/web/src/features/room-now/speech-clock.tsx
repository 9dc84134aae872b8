import type { SpeechView } from '@conference/contracts';
import { speechClock } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/use-server-now';

interface SpeechClockProps {
  speech: SpeechView;
  /** The server's time at its answer, and when that came. */
  at: string;
  receivedAt: number;
  className?: string | undefined;
}

/** The clock of a speech: how much is left, or by how much it is over. It is counted from recorded times, so it is alike on every screen. */
export function SpeechClock({ speech, at, receivedAt, className }: SpeechClockProps) {
  const { t } = useTranslation();
  const { spokenSeconds, leftSeconds, isOver, isPaused } = speechClock(
    speech,
    speech.limitSeconds,
    useServerNow(at, receivedAt),
  );
  const words =
    leftSeconds === null
      ? t('speakers.spoken', { time: clock(spokenSeconds) })
      : t(isOver ? 'speakers.over' : 'speakers.left', { time: clock(Math.abs(leftSeconds)) });
  return (
    <span className={className} role="timer" data-over={isOver} data-paused={isPaused}>
      {words}
      {isPaused && ` · ${t('speakers.stopped')}`}
    </span>
  );
}

/** Minutes and seconds: `4:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
