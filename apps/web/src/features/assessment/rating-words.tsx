import type { ScoreView } from '@conference/contracts';
import { JUDGEMENT_NAMES } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';

/** A rating in words: points, a judgement, or that it does not apply. */
export function RatingWords({ score }: { score: ScoreView | undefined }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!score) return <span className="quiet">–</span>;
  if (score.points !== null) return <strong>{score.points}</strong>;
  return <strong>{score.judgement ? say(JUDGEMENT_NAMES[score.judgement]) : t('assessment.notApplicable')}</strong>;
}
