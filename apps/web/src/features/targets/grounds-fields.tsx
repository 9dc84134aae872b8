import type { DropTargetBody, TargetForm } from '@conference/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { ReasonField } from '../../shared/words-field';

/** Why a target is changed, and by which resolution. */
export type Grounds = DropTargetBody;

export const NO_GROUNDS: Grounds = { reason: '', decisionId: null };

/** Whether everything is said that a change of what was adopted needs. */
export function isGrounded({ isAmendment, needsDecision }: TargetForm, { reason, decisionId }: Grounds): boolean {
  return !isAmendment || (reason.trim() !== '' && (!needsDecision || decisionId !== null));
}

interface GroundsFieldsProps {
  form: TargetForm;
  grounds: Grounds;
  onType: (grounds: Grounds) => void;
}

/** What was adopted is changed by another resolution, with the reason; until the session nothing is asked for. */
export function GroundsFields({ form, grounds, onType }: GroundsFieldsProps) {
  const { t } = useTranslation();
  const { reason, decisionId } = grounds;
  if (!form.isAmendment) return null;
  return (
    <>
      <ReasonField
        label={t('targetForms.reason')}
        value={reason}
        onChange={(words) => onType({ ...grounds, reason: words })}
      />
      {form.needsDecision && form.decisions.length === 0 && (
        <Notice tone="wait" title={t('targetForms.noDecision')}>
          <p>{t('targetForms.noDecisionHint')}</p>
        </Notice>
      )}
      {form.needsDecision && form.decisions.length > 0 && (
        <NativeSelect
          required
          label={t('targetForms.decision')}
          data={[
            { value: '', label: t('targetForms.choose') },
            ...form.decisions.map(({ id, symbol, subject, issuedOn }) => ({
              value: id,
              label: `${symbol} (${writeDate(issuedOn)}): ${subject}`,
            })),
          ]}
          value={decisionId ?? ''}
          onChange={(event) => onType({ ...grounds, decisionId: event.currentTarget.value || null })}
        />
      )}
    </>
  );
}
