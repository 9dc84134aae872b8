import type { CivilDate } from '@conference/domain';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate } from './dates';
import { FileField } from './file-field';

interface EvidenceFieldsProps {
  file: File | null;
  evidenceOn: string;
  /** The period that is reported on, within which the evidence lies. */
  period: { readonly fromOn: CivilDate; readonly untilOn: CivilDate } | null;
  isRequired?: boolean;
  onFill: (part: { file?: File | null; evidenceOn?: string }) => void;
}

/** Evidence is a file and its day: what is of another period shows nothing about this one. */
export function EvidenceFields({ file, evidenceOn, period, isRequired = false, onFill }: EvidenceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FileField
        label={t('targets.evidenceFile')}
        {...(isRequired && { hint: t('targets.evidenceRequired') })}
        file={file}
        onPick={(picked) => onFill({ file: picked })}
      />
      {file && (
        <TextInput
          type="date"
          required
          label={t('targets.evidenceOn')}
          {...(period && {
            min: period.fromOn,
            max: period.untilOn,
            description: t('targets.evidenceOnHint', {
              from: writeDate(period.fromOn),
              until: writeDate(period.untilOn),
            }),
          })}
          value={evidenceOn}
          onChange={(event) => onFill({ evidenceOn: event.currentTarget.value })}
        />
      )}
    </>
  );
}
