import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './convening.module.css';

/** Who agreed, on what paper, when: as it is typed. */
export interface TypedAgreement {
  readonly by: string;
  readonly reference: string;
  readonly agreedOn: string;
}

interface AgreementFieldsProps {
  agreement: TypedAgreement;
  isRequired: boolean;
  onChange: (agreement: TypedAgreement) => void;
}

/** The agreement of the employee side, so that it can be looked up. */
export function AgreementFields({ agreement, isRequired, onChange }: AgreementFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.fields}>
      <legend>{t('convening.agreement')}</legend>
      <Stack>
        <TextInput
          label={t('convening.agreedBy')}
          required={isRequired}
          value={agreement.by}
          onChange={(event) => onChange({ ...agreement, by: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextInput
            label={t('convening.reference')}
            required={isRequired}
            placeholder={t('convening.referenceExample')}
            value={agreement.reference}
            onChange={(event) => onChange({ ...agreement, reference: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('convening.agreedOn')}
            required={isRequired}
            value={agreement.agreedOn}
            onChange={(event) => onChange({ ...agreement, agreedOn: event.currentTarget.value })}
          />
        </div>
      </Stack>
    </fieldset>
  );
}
