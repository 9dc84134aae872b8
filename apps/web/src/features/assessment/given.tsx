import type { ScoreView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { writeDate } from '../../shared/dates';
import { RatingWords } from './rating-words';

/** What was given for one criterion: the rating, the words behind it, and the evidence. */
export function Given({ score, assessmentId }: { score: ScoreView | undefined; assessmentId?: string }) {
  const words = score?.notApplicableBecause ?? score?.explanation;
  return (
    <div>
      <RatingWords score={score} />
      {words && <div>{words}</div>}
      {score?.evidenceName && assessmentId && (
        <div>
          <Anchor fz="inherit" href={`/api/assessments/${assessmentId}/evidence/${score.criterion}`}>
            {score.evidenceName}
          </Anchor>
          {score.evidenceOn && <span className="quiet"> ({writeDate(score.evidenceOn)})</span>}
        </div>
      )}
    </div>
  );
}
