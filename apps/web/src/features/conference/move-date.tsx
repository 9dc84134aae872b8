import type { ConferenceDetail } from '@conference/contracts';
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeWeekday } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import { applyDate } from './apply-date';
import { DatePreview } from './date-preview';
import { useCommand } from './use-command';

const SHORTEST_REASON = 3;

/** Moves the date; every due date that changes is shown before anything is applied. */
export function MoveDate({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('moveDate.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('moveDate.title')}
        {...closing(t('app.close'))}
      >
        <MoveDateForm conference={conference} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function closing(label: string) {
  return { closeButtonProps: { 'aria-label': label } };
}

function MoveDateForm({ conference, onDone }: { conference: ConferenceDetail; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const [heldOn, setHeldOn] = useState(conference.heldOn);
  const [reason, setReason] = useState('');
  const form = useId();
  const move = useCommand(conference.id, () => applyDate(conference.id, { heldOn, reason: reason.trim() }));
  const isOther = heldOn !== '' && heldOn !== conference.heldOn;
  return (
    <form
      id={form}
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <Stack>
        <TextInput
          type="date"
          label={t('moveDate.newDate')}
          description={heldOn && writeWeekday(heldOn, i18n.language)}
          value={heldOn}
          onChange={(event) => setHeldOn(event.currentTarget.value)}
          data-autofocus
        />
        {isOther ? (
          <DatePreview conferenceId={conference.id} heldOn={heldOn} />
        ) : (
          <p className="quiet">{t('moveDate.pick')}</p>
        )}
        <Textarea
          autosize
          minRows={2}
          label={t('moveDate.reason')}
          description={t('moveDate.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={move.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={move.isPending} disabled={!isOther || reason.trim().length < SHORTEST_REASON}>
            {isOther ? t('moveDate.apply', { date: writeDate(heldOn) }) : t('moveDate.applyNothing')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
