import type { BoardView } from '@conference/contracts';
import { PROGRAMME_SPANS, type ProgrammeSpan } from '@conference/domain';
import { Anchor, NumberInput, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { civilDateOf } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { PhasePill } from '../../shared/phase-pill';
import { Section } from '../../shared/section';
import styles from './board.module.css';
import { draftProgramme } from './read-board';

interface ProgrammesProps {
  conferenceId: string;
  board: BoardView;
}

/** What the board plans to do: documents that it drafts, the employee side agrees to, and the head gets. */
export function Programmes({ conferenceId, board }: ProgrammesProps) {
  const { t } = useTranslation();
  return (
    <Section
      id="programmes"
      title={t('board.programmes')}
      aside={board.may.send && <DraftProgramme conferenceId={conferenceId} />}
    >
      {board.programmes.length === 0 ? (
        <EmptyState title={t('board.noProgrammes')}>{t('board.programmesHint')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {board.programmes.map(({ documentId, title, phase }) => (
            <li key={documentId} className={styles.item}>
              <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
                {title}
              </Anchor>{' '}
              <PhasePill phase={phase} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function DraftProgramme({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<ProgrammeSpan>('year');
  const [year, setYear] = useState(() => Number(civilDateOf(new Date()).slice(0, 4)));
  return (
    <ActDialog
      conferenceId={conferenceId}
      opener={{ label: t('board.draft'), variant: 'default' }}
      title={t('board.draft')}
      save={t('board.draftSave')}
      act={() => draftProgramme(conferenceId, { span, year })}
    >
      <p style={{ margin: 0 }}>{t('board.draftHint')}</p>
      <Select
        label={t('board.span')}
        allowDeselect={false}
        data={PROGRAMME_SPANS.map((value) => ({ value, label: t(`board.spans.${value}`) }))}
        value={span}
        onChange={(chosen) => setSpan(PROGRAMME_SPANS.find((one) => one === chosen) ?? 'year')}
      />
      <NumberInput
        label={t('board.year')}
        min={2000}
        max={2100}
        value={year}
        onChange={(value) => setYear(Number(value))}
      />
    </ActDialog>
  );
}
