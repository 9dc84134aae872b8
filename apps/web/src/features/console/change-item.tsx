import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { Button, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { stepAgenda } from './step-agenda';

type Item = FloorView['agenda'][number];
type Change = 'start' | 'move' | 'skip' | 'reopen' | 'finish';

interface ChangeItemProps {
  conference: ConferenceDetail;
  item: Item;
  isNext: boolean;
}

/** A departure from the programme, with the reason that the law's order asks for: now, elsewhere, not at all, or once more. */
export function ChangeItem({ conference, item, isNext }: ChangeItemProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const offered = offeredChanges(item, isNext);
  const [chosen, setChosen] = useState<Change>(offered[0]!);
  const change = offered.includes(chosen) ? chosen : offered[0]!;
  const [before, setBefore] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand(conference.id, () =>
    stepAgenda(conference.id, item.code, { step: change, reason, before: change === 'move' ? before || null : null }),
  );
  const close = () => {
    setOpen(false);
    command.reset();
  };
  const record = () =>
    command.mutate(undefined, {
      onSuccess: () => {
        setReason('');
        close();
      },
    });
  const others = conference.floor.agenda.filter(({ code, startedAt }) => code !== item.code && !startedAt);
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        aria-label={t('agendaRun.changeNamed', { title: item.title })}
        onClick={() => setOpen(true)}
      >
        {t('agendaRun.change')}
      </Button>
      <Dialog title={item.title} isOpen={isOpen} onClose={close}>
        <Stack>
          <Radio.Group label={t('agendaRun.what')} value={change} onChange={(value) => setChosen(changeOf(value))}>
            <Stack gap="xs" mt="xs">
              {offered.map((one) => (
                <Radio key={one} value={one} label={t(`agendaRun.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {change === 'move' && (
            <NativeSelect
              label={t('agendaRun.before')}
              value={before}
              onChange={(event) => setBefore(event.currentTarget.value)}
              data={[
                ...others.map(({ code, title }) => ({ value: code, label: title })),
                { value: '', label: t('agendaRun.atEnd') },
              ]}
            />
          )}
          <ReasonField
            label={t('agendaRun.reason')}
            description={t('agendaRun.reasonHint')}
            value={reason}
            onChange={setReason}
          />
          <ProblemNotice error={command.error} />
          <Button loading={command.isPending} onClick={record}>
            {t('agendaRun.save')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}

function offeredChanges({ startedAt, finishedAt }: Item, isNext: boolean): readonly Change[] {
  if (finishedAt) return ['reopen'];
  if (startedAt) return ['finish'];
  return isNext ? ['move', 'skip'] : ['start', 'move', 'skip'];
}

function changeOf(value: string): Change {
  return (['start', 'move', 'skip', 'reopen', 'finish'] as const).find((known) => known === value) ?? 'skip';
}
