import type { QuorumLost } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';
import { useSentence } from './sentence';

/** Says that the quorum is lost, since when and what follows; nothing while it holds. */
export function QuorumAlert({ lost }: { lost: QuorumLost | null }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!lost) return null;
  return (
    <Notice tone="late" title={t('checkIn.quorumLost')} alert>
      <p>{say(lost.sentence)}</p>
    </Notice>
  );
}
