import type { CriteriaSetView, ScoreView } from '@conference/contracts';
import { JUDGEMENT_NAMES, JUDGEMENTS, termOfYear } from '@conference/domain';
import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { uploadFile } from '../../shared/upload-file';
import styles from './assessment.module.css';
import { Given } from './given';
import type { Part } from './read-assessments';
import type { TypedScore } from './typed-score';

interface CriterionFieldsProps {
  criterion: CriteriaSetView['criteria'][number];
  part: Part;
  /** The year that is scored. */
  year: number;
  typed: TypedScore;
  /** What an appraisal begins with, and the own score that it is read from. */
  begin: TypedScore | undefined;
  own: ScoreView | undefined;
  assessmentId: string;
  onFill: (part: Partial<TypedScore>) => void;
}

/** One criterion of the form: the rating, the words behind it, and the file. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { criterion, part, year, typed, begin, own, assessmentId, onFill } = props;
  const { t } = useTranslation();
  const isApplicable = typed.rating !== 'notApplicable';
  const needsWords = part === 'scores' || !isApplicable || typed.words !== '' || typed.rating !== begin?.rating;
  return (
    <fieldset className={styles.criterion}>
      <legend>
        {criterion.title} <span className="quiet nowrap">({criterion.code})</span>
      </legend>
      {own && (
        <div className={styles.own}>
          <span className="quiet">{t('assessment.own')}</span>
          <Given score={own} assessmentId={assessmentId} />
        </div>
      )}
      {criterion.points === null ? <Judgement {...props} /> : <Points {...props} most={criterion.points} />}
      {needsWords && (
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t(isApplicable ? `assessment.words.${part}` : 'assessment.words.notApplicable')}
          value={typed.words}
          onChange={(event) => onFill({ words: event.currentTarget.value })}
        />
      )}
      {part === 'scores' && isApplicable && <Evidence typed={typed} year={year} onFill={onFill} />}
    </fieldset>
  );
}

function Judgement({ criterion, typed, onFill }: CriterionFieldsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Radio.Group
      name={criterion.code}
      label={t('assessment.rating')}
      value={typed.rating}
      onChange={(rating) => onFill({ rating })}
    >
      <div className={styles.choices}>
        {JUDGEMENTS.toReversed().map((judgement) => (
          <Radio key={judgement} value={judgement} label={say(JUDGEMENT_NAMES[judgement])} />
        ))}
        <Radio value="notApplicable" label={t('assessment.notApplicable')} />
      </div>
    </Radio.Group>
  );
}

function Points({ most, typed, onFill }: CriterionFieldsProps & { most: number }) {
  const { t } = useTranslation();
  const isApplicable = typed.rating !== 'notApplicable';
  return (
    <div className={styles.choices}>
      <TextInput
        inputMode="numeric"
        maxLength={6}
        label={t('assessment.points', { most })}
        disabled={!isApplicable}
        value={isApplicable ? typed.rating : ''}
        onChange={(event) => onFill({ rating: event.currentTarget.value })}
      />
      <Checkbox
        label={t('assessment.notApplicable')}
        checked={!isApplicable}
        onChange={(event) => onFill({ rating: event.currentTarget.checked ? 'notApplicable' : '' })}
      />
    </div>
  );
}

/** The file is stored as soon as it is picked, so that a reload does not lose it. */
function Evidence({ typed, year, onFill }: Pick<CriterionFieldsProps, 'typed' | 'year' | 'onFill'>) {
  const { fromOn, untilOn } = termOfYear(year);
  const { t } = useTranslation();
  const storing = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ sha256, fileName }) => onFill({ evidence: { sha256, name: fileName } }),
  });
  return (
    <>
      <FileField
        label={t('assessment.evidence')}
        hint={typed.evidence ? t('assessment.stored', { name: typed.evidence.name }) : undefined}
        file={storing.isPending ? storing.variables : null}
        onPick={(file) => file && storing.mutate(file)}
      />
      {typed.evidence && (
        <TextInput
          type="date"
          required
          label={t('targets.evidenceOn')}
          description={t('assessment.evidenceOnHint', { year })}
          min={fromOn}
          max={untilOn}
          value={typed.evidenceOn ?? ''}
          onChange={(event) => onFill({ evidenceOn: event.currentTarget.value })}
        />
      )}
      <ProblemNotice error={storing.error} />
    </>
  );
}
