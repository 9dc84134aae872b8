import type { DeliveryView } from '@conference/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf } from '../../shared/dates';
import { Dialog } from './dialog';
import { recordHandOver, recordReceipt } from './register-commands';
import { useRegisterCommand } from './use-register-command';

/** Records on which day a recipient got the document on paper. */
export function HandedOver({ delivery }: { delivery: DeliveryView }) {
  return (
    <Recorded
      delivery={delivery}
      words="handOver"
      act={({ on }) => recordHandOver(delivery.id, on)}
      asksForReceipt={false}
    />
  );
}

/** Records that a recipient confirmed to have the document: the day, and what confirms it. */
export function Received({ delivery }: { delivery: DeliveryView }) {
  return (
    <Recorded
      delivery={delivery}
      words="receive"
      act={({ on, receipt }) => recordReceipt(delivery.id, on, receipt)}
      asksForReceipt
    />
  );
}

interface RecordedProps {
  delivery: DeliveryView;
  words: 'handOver' | 'receive';
  act: (said: { on: string; receipt: string }) => Promise<void>;
  asksForReceipt: boolean;
}

function Recorded({ delivery: { name }, words, act, asksForReceipt }: RecordedProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState(() => civilDateOf(new Date()));
  const [receipt, setReceipt] = useState('');
  const command = useRegisterCommand(() => act({ on, receipt }));
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t(`register.${words}`)}: ${name}`}
        onClick={() => setOpen(true)}
      >
        {t(`register.${words}`)}
      </Button>
      <Dialog
        title={t(`register.${words}Title`, { name })}
        lead={t(`register.${words}Lead`)}
        opened={isOpen}
        onClose={close}
        apply={t('register.handOverApply')}
        canApply={on !== ''}
        isPending={command.isPending}
        error={command.error}
        onApply={() => command.mutate(undefined, { onSuccess: close })}
      >
        <TextInput
          type="date"
          required
          label={t('register.deliveredOn')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
          data-autofocus
        />
        {asksForReceipt && (
          <TextInput
            label={t('register.receipt')}
            description={t('register.receiptHint')}
            value={receipt}
            onChange={(event) => setReceipt(event.currentTarget.value)}
          />
        )}
      </Dialog>
    </>
  );
}
