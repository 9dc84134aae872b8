import type { ConferenceDetail } from '@conference/contracts';
import { nextItem } from '@conference/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { timesOf } from './item-times';
import { stepAgenda } from './step-agenda';

/** Takes the next item up, or ends the one before the room: the step that the programme foresees. */
export function ItemStep({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { id, floor } = conference;
  const running = floor.agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  const item = running ?? nextItem(floor.agenda.map(timesOf));
  const command = useCommand(id, (code: string) => stepAgenda(id, code, { step: running ? 'finish' : 'start' }));
  if (!item) return null;
  return (
    <>
      <Button
        size="md"
        aria-label={t(running ? 'room.finishNamed' : 'room.startNamed', { title: item.title })}
        loading={command.isPending}
        onClick={() => command.mutate(item.code)}
      >
        {t(running ? 'room.finishItem' : 'room.startItem')}
      </Button>
      <ProblemNotice error={command.error} />
    </>
  );
}
