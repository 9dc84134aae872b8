import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { forgetKept, useKept } from '../../shared/use-kept';
import styles from './assessment.module.css';
import { withdrawPart, type Part } from './read-assessments';

/** Takes own scores or an appraisal back, with the reason; it stays on record. */
export function WithdrawScores({ assessmentId, part }: { assessmentId: string; part: Part }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = `withdraw ${part} ${assessmentId}`;
  const [reason, setReason] = useKept(name, '');
  const withdrawing = useMutation({
    mutationFn: () => withdrawPart(assessmentId, part, reason),
    onSuccess: async () => {
      forgetKept(name);
      await queries.invalidateQueries();
    },
  });
  return (
    <Section id={`withdraw-${part}`} title={t(`assessment.${part}Withdraw`)}>
      <Sheet>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            withdrawing.mutate();
          }}
        >
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={t('assessment.withdrawReason')}
            description={t('assessment.withdrawHint')}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(() => value)}
          />
          <ProblemNotice error={withdrawing.error} />
          <div>
            <Button type="submit" variant="default" loading={withdrawing.isPending}>
              {t(`assessment.${part}Withdraw`)}
            </Button>
          </div>
        </form>
      </Sheet>
    </Section>
  );
}
