import type { OpenVoteView } from '@conference/contracts';
import { MOTION_CHOICES } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/use-command';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { CloseCount } from './close-count';
import { countOf, NOTHING_TYPED } from './typed-count';
import { countRow, type VoteAddress } from './vote-commands';
import { ProblemNotice } from '../../../shared/problem-notice';

interface CountVoteProps {
  address: VoteAddress;
  vote: OpenVoteView;
}

/** Takes the count of a vote in the way that was settled: nobody adds up anything. */
export function CountVote({ address, vote }: CountVoteProps) {
  if (vote.way === 'hands') return <HandsCount address={address} vote={vote} />;
  if (vote.way === 'rows') return <RowsCount address={address} vote={vote} />;
  return <CloseCount address={address} figures={null} isComplete />;
}

function HandsCount({ address, vote }: CountVoteProps) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { figures, sum } = countOf(typed);
  return (
    <>
      <CountFields typed={typed} onType={setTyped} />
      <Sum sum={sum} present={vote.present} />
      <CloseCount key={JSON.stringify(figures)} address={address} figures={figures} isComplete={figures !== null} />
    </>
  );
}

function RowsCount({ address, vote }: CountVoteProps) {
  const { yes, no, abstain, present, rows } = vote;
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.row}>
            <RowCount address={address} row={row} />
          </li>
        ))}
      </ul>
      <Sum sum={(yes ?? 0) + (no ?? 0) + (abstain ?? 0)} present={present} />
      <CloseCount address={address} figures={null} isComplete={rows.every(({ counted }) => counted)} />
    </>
  );
}

function RowCount({ address, row: { row, counted } }: { address: VoteAddress; row: OpenVoteView['rows'][number] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { figures } = countOf(typed);
  const command = useCommand(address.conferenceId, () => countRow(address, row, figures!));
  return (
    <fieldset className={styles.rowCount}>
      <legend>
        {t('votes.row', { row })}
        {counted && <span className="quiet"> · {t('votes.countedBy', counted)}</span>}
      </legend>
      <div className={styles.controls}>
        <CountFields typed={typed} onType={setTyped} />
        <Button
          variant="default"
          disabled={!figures}
          loading={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: () => setTyped(NOTHING_TYPED) })}
        >
          {t(counted ? 'votes.countRowAgain' : 'votes.countRow', { row })}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </fieldset>
  );
}

interface CountFieldsProps {
  typed: typeof NOTHING_TYPED;
  onType: (typed: typeof NOTHING_TYPED) => void;
}

function CountFields({ typed, onType }: CountFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.figures}>
      {MOTION_CHOICES.map((choice) => (
        <CountField
          key={choice}
          label={t(`votes.${choice}`)}
          value={typed[choice]}
          onChange={(value) => onType({ ...typed, [choice]: value })}
        />
      ))}
    </div>
  );
}

function Sum({ sum, present }: { sum: number; present: number | null }) {
  const { t } = useTranslation();
  return (
    <p className="quiet numbers" aria-live="polite">
      {t('votes.counted', { counted: sum, present: present ?? 0 })}
    </p>
  );
}
