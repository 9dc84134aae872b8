import type { FloorOpinionView, RoomNow } from '@conference/contracts';
import { Button, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../shared/new-id';
import { ProblemNotice } from '../../shared/problem-notice';
import { forgetKept, useKept } from '../../shared/use-kept';
import { useCommand } from '../../shared/use-command';
import { Confirm } from './confirm-words';
import { OpinionWords } from './opinion-words';
import styles from './room-now.module.css';
import { followOpinion, recordOpinion } from './speaking-commands';

interface MyOpinionsProps {
  conferenceId: string;
  room: RoomNow;
  me: string;
}

/** One's own opinions with what became of them, words that wait for one's confirmation, and, while the session is open, a new one. */
export function MyOpinions({ conferenceId, room, me }: MyOpinionsProps) {
  const { t } = useTranslation();
  const { opinions, isSummoned } = room.mine;
  const isOpen = room.stage === 'session' && isSummoned;
  if (!isOpen && opinions.length === 0) return null;
  return (
    <section className={styles.vote} aria-labelledby="opinions">
      <Title order={2} id="opinions">
        {t('opinions.mine')}
      </Title>
      {opinions.length > 0 && (
        <ul className={styles.opinions}>
          {opinions.map((opinion) => (
            <li key={opinion.id}>
              <OpinionWords opinion={opinion} />
              <Confirm conferenceId={conferenceId} opinion={opinion} me={me} />
              <TakeBack conferenceId={conferenceId} opinion={opinion} me={me} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && <Write conferenceId={conferenceId} />}
    </section>
  );
}

function Write({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const kept = `opinion ${conferenceId}`;
  const [text, setText] = useKept(kept, '');
  const [id, setId] = useState(newId);
  const command = useCommand(conferenceId, () => recordOpinion(conferenceId, { id, text }));
  const send = () =>
    command.mutate(undefined, {
      onSuccess: () => {
        setText(() => '');
        forgetKept(kept);
        setId(newId());
      },
    });
  return (
    <div className={styles.ballot}>
      <Textarea
        autosize
        minRows={2}
        maxLength={4000}
        size="md"
        label={t('opinions.write')}
        description={t('opinions.writeHint')}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setText(() => value);
        }}
      />
      <Button size="md" fullWidth variant="default" disabled={!text.trim()} loading={command.isPending} onClick={send}>
        {t('opinions.send')}
      </Button>
      <ProblemNotice error={command.error} />
    </div>
  );
}

function TakeBack({ conferenceId, opinion, me }: { conferenceId: string; opinion: FloorOpinionView; me: string }) {
  const { t } = useTranslation();
  const command = useCommand(conferenceId, () => followOpinion(conferenceId, opinion.id, { act: 'withdraw' }));
  if (opinion.opinion.byId !== me || opinion.answer || opinion.withdrawnAt) return null;
  return (
    <>
      <Button variant="subtle" loading={command.isPending} onClick={() => command.mutate(undefined)}>
        {t('opinions.withdraw')}
      </Button>
      <ProblemNotice error={command.error} />
    </>
  );
}
