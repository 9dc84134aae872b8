import type { BoardView } from '@conference/contracts';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { civilDateOf, writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import styles from './board.module.css';
import { choosePosts } from './read-board';

interface BoardMembersProps {
  conferenceId: string;
  board: BoardView;
}

/** Who sits on the board, who leads it, and until when. */
export function BoardMembers({ conferenceId, board }: BoardMembersProps) {
  const { t } = useTranslation();
  const { isKnown, members, fromOn, untilOn, isTermOver, may } = board;
  if (!isKnown) return <p>{t('board.unknown')}</p>;
  return (
    <div className={styles.members}>
      {fromOn && untilOn ? (
        <p>{t('board.term', { from: writeDate(fromOn), until: writeDate(untilOn) })}</p>
      ) : (
        <p className="quiet">{t('board.electedBefore')}</p>
      )}
      {isTermOver && <Notice tone="wait" title={t('board.termOver')} />}
      <ul className={styles.people}>
        {members.map(({ id, name, position, post }) => (
          <li key={id}>
            <strong>{name}</strong>, {position}{' '}
            {post !== 'member' && <Pill tone="accent">{t(`board.posts.${post}`)}</Pill>}
          </li>
        ))}
      </ul>
      {may.choose && <ChoosePosts conferenceId={conferenceId} board={board} />}
    </div>
  );
}

function ChoosePosts({ conferenceId, board: { members } }: BoardMembersProps) {
  const { t } = useTranslation();
  const [chairId, setChair] = useState(members.find(({ post }) => post === 'chair')?.id ?? null);
  const [deputyIds, setDeputies] = useState(members.filter(({ post }) => post === 'deputy').map(({ id }) => id));
  const [chosenOn, setChosenOn] = useState(() => civilDateOf(new Date()));
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActDialog
      conferenceId={conferenceId}
      opener={{ label: t('board.choose'), variant: 'default' }}
      title={t('board.choose')}
      save={t('board.chooseSave')}
      isIncomplete={!chairId}
      act={() => choosePosts(conferenceId, { chairId: chairId!, deputyIds, chosenOn })}
    >
      <p style={{ margin: 0 }}>{t('board.chooseHint')}</p>
      <Select label={t('board.posts.chair')} data={people} value={chairId} onChange={setChair} />
      <MultiSelect label={t('board.posts.deputy')} data={people} value={deputyIds} onChange={setDeputies} />
      <TextInput
        type="date"
        label={t('board.chosenOn')}
        value={chosenOn}
        onChange={({ currentTarget: { value } }) => setChosenOn(value)}
      />
    </ActDialog>
  );
}
