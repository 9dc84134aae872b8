import type { OfficeFormBody } from '@conference/contracts';
import { ATTACHMENT_POLICIES } from '@conference/domain';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HINT_BELOW } from '../../shared/field-order';
import styles from '../../shared/form.module.css';

type Mails = OfficeFormBody['mails'];

interface MailFieldsProps {
  mails: Mails;
  repliesAccepted: boolean;
  onChange: (part: Partial<Mails>) => void;
}

/** How the office gets its mails. What answers need as proof is no matter of a page: it stays in the plan file. */
export function MailFields({ mails, repliesAccepted, onChange }: MailFieldsProps) {
  const { t } = useTranslation();
  const count = (key: 'digestFrom' | 'mostReminders') => (value: number | string) => {
    if (typeof value === 'number') onChange({ [key]: value });
  };
  return (
    <div className={styles.form}>
      <p className="quiet">
        {t(`office.replies.${repliesAccepted ? 'yes' : 'no'}`)} {t('office.mailsHint')}
      </p>
      <div className={`${styles.pair} ${styles.wide}`}>
        <TextInput
          required
          type="time"
          label={t('office.digestAt')}
          value={mails.digestAt}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ digestAt: currentTarget.value })}
        />
        <NumberInput
          label={t('office.digestFrom')}
          inputWrapperOrder={HINT_BELOW}
          description={t('office.digestFromHint')}
          min={2}
          max={50}
          clampBehavior="strict"
          allowDecimal={false}
          value={mails.digestFrom}
          onChange={count('digestFrom')}
        />
        <NumberInput
          label={t('office.mostReminders')}
          inputWrapperOrder={HINT_BELOW}
          description={t('office.mostRemindersHint')}
          min={0}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          value={mails.mostReminders}
          onChange={count('mostReminders')}
        />
        <NativeSelect
          label={t('office.attachments')}
          value={mails.attachments}
          data={ATTACHMENT_POLICIES.map((policy) => ({ value: policy, label: t(`office.attachmentsAs.${policy}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ attachments: currentTarget.value === 'files' ? 'files' : 'links' })
          }
        />
      </div>
    </div>
  );
}
