import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';

/** Scores are given on a page of their own, beside the appraisal and the years. */
export function ScoringLink({ assessmentId }: { assessmentId: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="accent" title={t('assessment.answerHere')}>
      <Button
        mt="xs"
        renderRoot={(props) => <Link to="/assessments/$assessmentId" params={{ assessmentId }} {...props} />}
      >
        {t('assessment.answerLink')}
      </Button>
    </Notice>
  );
}
