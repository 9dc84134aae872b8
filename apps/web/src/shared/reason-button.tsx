import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog';
import { ReasonField } from './words-field';

interface ReasonButtonProps {
  conferenceId: string;
  label: string;
  fullLabel?: string;
  hint?: string;
  /** What is asked for, where it is more than a reason. */
  reasonLabel?: string;
  act: (reason: string) => Promise<unknown>;
}

/** An act that needs nothing but a reason. */
export function ReasonButton({ conferenceId, label, fullLabel = label, hint, reasonLabel, act }: ReasonButtonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      conferenceId={conferenceId}
      opener={{ label, name: fullLabel, variant: 'default' }}
      title={fullLabel}
      save={label}
      isIncomplete={!reason.trim()}
      act={() => act(reason)}
    >
      {hint && <p style={{ margin: 0 }}>{hint}</p>}
      <ReasonField label={reasonLabel ?? t('elections.reason')} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
