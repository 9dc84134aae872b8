import { agendaTiming, minutesBehind, type TimedItem } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useServerNow } from '../../shared/use-server-now';

const LOOK_AGAIN_MS = 5_000;

interface PaceProps {
  agenda: readonly TimedItem[];
  /** The server's time at its answer, and when that came. */
  at: string;
  receivedAt: number;
}

/** By how many minutes the room is behind its programme; nothing where no minutes are planned. */
export function Pace({ agenda, at, receivedAt }: PaceProps) {
  const words = usePaceWords(agenda, useServerNow(at, receivedAt, LOOK_AGAIN_MS));
  return words && <Pill tone={words.isLate ? 'wait' : 'calm'}>{words.text}</Pill>;
}

/** The same in words; null where nothing that was planned has begun. */
export function usePaceWords(agenda: readonly TimedItem[], now: string): { text: string; isLate: boolean } | null {
  const { t } = useTranslation();
  if (!agendaTiming(agenda, now).some(({ overMinutes }) => overMinutes !== null)) return null;
  const behind = minutesBehind(agenda, now);
  if (behind === 0) return { text: t('agendaRun.onTime'), isLate: false };
  const words = behind > 0 ? t('agendaRun.behind', { count: behind }) : t('agendaRun.ahead', { count: -behind });
  return { text: words, isLate: behind > 0 };
}
