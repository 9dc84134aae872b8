import type { AssessmentDetail } from '@conference/contracts';
import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { forgetKept, useKept } from '../../shared/use-kept';
import styles from './assessment.module.css';
import { CriterionFields } from './criterion-fields';
import { sendScores, type Part } from './read-assessments';
import { standing } from './side-by-side';
import { givenScores, typedFrom, UNTOUCHED, type TypedScores } from './typed-score';

interface ScoresFormProps {
  assessment: AssessmentDetail;
  part: Part;
}

/** Asks for a score of every criterion; an appraisal begins with the own scores. What is typed is kept until it is sent. */
export function ScoresForm({ assessment, part }: ScoresFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = `${part} ${assessment.id}`;
  const own = part === 'appraisal' ? (standing(assessment, 'own')?.scores ?? []) : [];
  const begin = typedFrom(own);
  const [typed, fill] = useKept<TypedScores>(name, begin);
  const sending = useMutation({
    mutationFn: () => sendScores(assessment.id, part, givenScores(assessment.set, typed)),
    onSuccess: async () => {
      forgetKept(name);
      await queries.invalidateQueries();
    },
  });
  return (
    <Section id={part} title={t(`assessment.${part}Title`)}>
      <Sheet>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            sending.mutate();
          }}
        >
          <Text c="dimmed">
            {t(part === 'scores' ? `assessment.support.${assessment.set.support}` : 'assessment.appraisalHint')}
          </Text>
          {assessment.set.criteria.map((criterion) => (
            <CriterionFields
              key={criterion.code}
              criterion={criterion}
              part={part}
              year={assessment.year}
              typed={typed[criterion.code] ?? UNTOUCHED}
              begin={begin[criterion.code]}
              own={own.find((score) => score.criterion === criterion.code)}
              assessmentId={assessment.id}
              onFill={(change) =>
                fill((before) => ({
                  ...before,
                  [criterion.code]: { ...(before[criterion.code] ?? UNTOUCHED), ...change },
                }))
              }
            />
          ))}
          <ProblemNotice error={sending.error} />
          <div>
            <Button type="submit" loading={sending.isPending}>
              {t(`assessment.${part}Send`)}
            </Button>
          </div>
        </form>
      </Sheet>
    </Section>
  );
}
