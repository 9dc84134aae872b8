import type { AssessmentDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Section, Sheet } from '../../shared/section';

/** What was withdrawn: by whom, when and why. It counts no more, and is not forgotten. */
export function Trace({ assessment }: { assessment: AssessmentDetail }) {
  const { t } = useTranslation();
  const withdrawn = assessment.entries.filter((entry) => entry.withdrawn !== null);
  if (withdrawn.length === 0) return null;
  return (
    <Section id="trace" title={t('assessment.trace')}>
      <Sheet>
        <ul>
          {withdrawn.map(({ id, part, givenBy, verdict, withdrawn: by }) => (
            <li key={id}>
              {t(`assessment.withdrawn.${part}`, { givenBy, reached: verdict.reached, most: verdict.most })}{' '}
              {t('assessment.withdrawnBy', { by: by!.by, because: by!.because })} <Moment at={by!.at} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
