import type { AssessmentDetail, AssessmentEntryView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './assessment.module.css';
import { Given } from './given';

/** Own scores, the appraisal beside them, and the gap of each criterion; whoever is about to appraise reads the own scores in their form. */
export function SideBySide({ assessment }: { assessment: AssessmentDetail }) {
  const { t } = useTranslation();
  const [own, appraisal] = (['own', 'appraisal'] as const).map((part) => standing(assessment, part));
  if (!own) return null;
  const scoreIn = (entry: AssessmentEntryView | undefined, code: string) =>
    entry?.scores.find(({ criterion }) => criterion === code);
  const isInPoints = assessment.own?.unit === 'points';
  return (
    <Section id="scores-given" title={t('assessment.scoresGiven')}>
      <Conclusion label={t('assessment.own')} entry={own} />
      {appraisal && <Conclusion label={t('assessment.appraised')} entry={appraisal} gap={assessment.gap} />}
      {!assessment.may.appraise && (
        <Sheet flush>
          <DataTable
            label={t('assessment.scoresGiven')}
            rows={assessment.set.criteria}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'criterion',
                head: t('assessment.criterion'),
                names: true,
                isLong: true,
                width: '34%',
                cell: ({ code, title, points }) => (
                  <>
                    {title} <span className="quiet nowrap">({points === null ? code : `${code} · ${points}`})</span>
                  </>
                ),
              },
              {
                key: 'own',
                head: t('assessment.own'),
                isLong: true,
                cell: ({ code }) => <Given score={scoreIn(own, code)} assessmentId={assessment.id} />,
              },
              ...(appraisal
                ? [
                    {
                      key: 'appraised',
                      head: t('assessment.appraised'),
                      isLong: true,
                      cell: ({ code }: { code: string }) => <Given score={scoreIn(appraisal, code)} />,
                    },
                    {
                      key: 'gap',
                      head: t('assessment.gap'),
                      width: '12%',
                      cell: ({ code }: { code: string }) => {
                        const found = assessment.gaps.find(({ criterion }) => criterion === code);
                        return found?.isDifferent ? (
                          <GapWords gap={found.gap} isInPoints={isInPoints} />
                        ) : (
                          t('assessment.noGap')
                        );
                      },
                    },
                  ]
                : []),
            ]}
          />
        </Sheet>
      )}
    </Section>
  );
}

/** The entry of a part that counts. */
export function standing({ entries }: AssessmentDetail, part: AssessmentEntryView['part']) {
  return entries.find((entry) => entry.part === part && entry.withdrawn === null);
}

function GapWords({ gap, isInPoints }: { gap: number; isInPoints: boolean }) {
  const { t } = useTranslation();
  if (gap === 0) return t('assessment.otherwise');
  return t(isInPoints ? 'assessment.gapPoints' : 'assessment.gapSteps', { gap: signed(gap) });
}

function signed(gap: number): string {
  return gap < 0 ? `−${-gap}` : gap > 0 ? `+${gap}` : '0';
}

function Conclusion({ label, entry, gap = null }: { label: string; entry: AssessmentEntryView; gap?: number | null }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <p className={styles.conclusion}>
      <strong>{label}</strong> ({entry.givenBy}): {say(entry.verdict.sentence)}
      {gap !== null && ` ${t('assessment.gapInSum', { gap: signed(gap) })}`}
    </p>
  );
}
