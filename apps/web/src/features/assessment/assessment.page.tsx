import { ASSESSMENT_STATE_NAMES } from '@conference/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import { UnreadyPage } from '../../shared/unready-page';
import styles from './assessment.module.css';
import { assessmentQuery } from './read-assessments';
import { ScoresForm } from './scores-form';
import { SideBySide } from './side-by-side';
import { STATE_TONES } from './state-tones';
import { Trace } from './trace';
import { WithdrawScores } from './withdraw-scores';
import { Years } from './years';

const route = getRouteApi('/inside/assessments/$assessmentId');

/** One assessment: the form for whoever is asked, own scores and appraisal side by side, and the years. */
export function AssessmentPage() {
  const { t } = useTranslation();
  const say = useSentence();
  const { assessmentId } = route.useParams();
  const { data: assessment, error } = useQuery(assessmentQuery(assessmentId));
  if (!assessment) return <UnreadyPage error={error} />;
  const { name, year, state, set, conferenceId, may, isYearClosed } = assessment;
  const title = t('assessment.pageTitle', { year, name });
  return (
    <div className={styles.page}>
      <title>{`${title} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/conferences/$conferenceId/assessments" params={{ conferenceId }} {...props} />
          )}
        >
          {t('assessment.title')}
        </Anchor>
        <Title order={1}>{title}</Title>
        <Text>{set.title}</Text>
        {set.basis && <Text c="dimmed">{set.basis}</Text>}
        <Pill tone={STATE_TONES[state]}>{say(ASSESSMENT_STATE_NAMES[state])}</Pill>
      </header>
      {isYearClosed && <Notice tone="calm" title={t('assessment.closed', { year })} />}
      <SideBySide assessment={assessment} />
      {may.submit && <ScoresForm key="scores" assessment={assessment} part="scores" />}
      {may.appraise && <ScoresForm key="appraisal" assessment={assessment} part="appraisal" />}
      {may.withdraw && <WithdrawScores assessmentId={assessmentId} part="scores" />}
      {may.withdrawAppraisal && <WithdrawScores assessmentId={assessmentId} part="appraisal" />}
      <Years assessment={assessment} />
      <Trace assessment={assessment} />
    </div>
  );
}
