import type { ConveningView, SettleFormBody } from '@conference/contracts';
import { formName } from '@conference/domain';
import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { CountField } from '../../shared/count-field';
import { wholeNumber } from '../../shared/whole-number';
import { useCommand } from '../../shared/use-command';
import { AgreementFields, type TypedAgreement } from './agreement-fields';
import { settleForm } from './convening-commands';
import { PersonChoice } from '../../shared/person-choice';

interface SettleFormProps {
  conferenceId: string;
  convening: ConveningView;
  onDone: () => void;
}

/** Settles the form: what the rules ask for is asked for here, and what they refuse is answered with its reason. */
export function SettleForm({ conferenceId, convening, onDone }: SettleFormProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { kind, settled, units, exOfficio, people, employeeSide } = convening;
  const [form, setForm] = useState(convening.form);
  const [dispersed, setDispersed] = useState(settled?.dispersedReason ?? '');
  const [isDispersed, setIsDispersed] = useState(Boolean(settled?.dispersedReason));
  const [agreement, setAgreement] = useState<TypedAgreement>(
    settled?.agreement ?? { by: employeeSide, reference: '', agreedOn: '' },
  );
  const elected = units.reduce((sum, unit) => sum + (unit.delegates ?? 0), 0);
  const [delegates, setDelegates] = useState(elected > 0 ? String(elected) : '');
  const [byOffice, setByOffice] = useState(exOfficio.map(({ id }) => id));
  const command = useCommand(conferenceId, (body: SettleFormBody) => settleForm(conferenceId, body));
  const areDelegates = form === 'delegates';
  const hasAgreement = agreement.reference.trim() !== '' && agreement.agreedOn !== '';
  return (
    <Stack>
      <Radio.Group label={t('conference.form')} value={form} onChange={(value) => setForm(value as typeof form)}>
        <Stack gap="xs" mt="xs">
          <Radio value="plenary" label={say(formName(kind, 'plenary'))} />
          <Radio value="delegates" label={say(formName(kind, 'delegates'))} />
        </Stack>
      </Radio.Group>
      {areDelegates && (
        <>
          <div>
            <CountField label={t('convening.delegates')} value={delegates} onChange={setDelegates} />
            <p className="quiet">{t('convening.delegatesHint')}</p>
          </div>
          <PersonChoice
            legend={t('convening.exOfficio')}
            hint={t('convening.exOfficioHint')}
            people={people}
            chosen={byOffice}
            onChange={setByOffice}
          />
          <Checkbox
            label={t('convening.isDispersed')}
            checked={isDispersed}
            onChange={(event) => setIsDispersed(event.currentTarget.checked)}
          />
          {isDispersed && (
            <Textarea
              required
              autosize
              label={t('convening.dispersed')}
              value={dispersed}
              onChange={(event) => setDispersed(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <AgreementFields agreement={agreement} isRequired={areDelegates} onChange={setAgreement} />
      {settled && units.some(({ rounds }) => rounds.length > 0) && (
        <Notice tone="wait" title={t('convening.electAnew')} />
      )}
      <ProblemNotice error={command.error} />
      <Button
        loading={command.isPending}
        disabled={areDelegates && (wholeNumber(delegates) === null || (isDispersed && dispersed.trim() === ''))}
        onClick={() =>
          command.mutate(
            {
              form,
              dispersedReason: areDelegates && isDispersed ? dispersed.trim() : null,
              agreement: hasAgreement ? agreement : null,
              delegates: areDelegates ? (wholeNumber(delegates) ?? 0) : 0,
              exOfficio: areDelegates ? byOffice : [],
            },
            { onSuccess: onDone },
          )
        }
      >
        {t('convening.save')}
      </Button>
    </Stack>
  );
}
