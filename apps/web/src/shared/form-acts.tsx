import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface FormActsProps {
  /** What is done, in a word. */
  label: string;
  isBusy: boolean;
  isDisabled?: boolean;
  /** What does it; without it, the form that it stands in is sent. */
  onAct?: () => void;
  onCancel: () => void;
}

/** The end of a form or a question: doing it, and leaving it as it is. */
export function FormActs({ label, isBusy, isDisabled = false, onAct, onCancel }: FormActsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts}>
      <Button type={onAct ? 'button' : 'submit'} disabled={isDisabled} loading={isBusy} onClick={onAct}>
        {label}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('form.cancel')}
      </Button>
    </div>
  );
}
