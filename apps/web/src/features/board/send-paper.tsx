import type { BoardView } from '@conference/contracts';
import type { BoardPaperKind } from '@conference/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { writeDate } from '../../shared/dates';
import { newId } from '../../shared/new-id';
import { forgetKept, useKept } from '../../shared/use-kept';
import { sendPaper } from './read-board';

interface SendPaperProps {
  conferenceId: string;
  kind: BoardPaperKind;
  board: BoardView;
}

const EMPTY = { title: '', text: '', unitId: null as string | null, inspectsOn: '' };

/** What the board writes to the head, or to those whom it inspects; what was typed stays when it is refused. */
export function SendPaper({ conferenceId, kind, board }: SendPaperProps) {
  const { t } = useTranslation();
  const name = `${kind} ${conferenceId}`;
  const [typed, setTyped] = useKept(name, EMPTY);
  const [id, setId] = useState(newId);
  const fill = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }));
  const { title, text, unitId, inspectsOn } = typed;
  const send = async () => {
    await sendPaper(conferenceId, { id, kind, title, text, unitId, inspectsOn: inspectsOn || null });
    forgetKept(name);
    setTyped(() => EMPTY);
    setId(newId());
  };
  return (
    <ActDialog
      conferenceId={conferenceId}
      opener={{ label: t(`board.send.${kind}`), variant: 'default' }}
      title={t(`board.send.${kind}`)}
      save={t('board.send.save')}
      isIncomplete={!title.trim() || !text.trim() || (kind === 'notice' && !inspectsOn)}
      act={send}
    >
      <p style={{ margin: 0 }}>{t(`board.send.${kind}Hint`)}</p>
      {kind === 'notice' && (
        <>
          <Select
            label={t('board.send.unit')}
            placeholder={t('board.wholeOffice')}
            clearable
            data={board.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            value={unitId}
            onChange={(chosen) => fill({ unitId: chosen })}
          />
          <TextInput
            type="date"
            label={t('board.send.inspectsOn')}
            description={t('board.send.earliest', { on: writeDate(board.earliestInspectionOn) })}
            min={board.earliestInspectionOn}
            value={inspectsOn}
            onChange={({ currentTarget: { value } }) => fill({ inspectsOn: value })}
          />
        </>
      )}
      <TextInput
        label={t('board.send.title')}
        maxLength={300}
        value={title}
        onChange={({ currentTarget: { value } }) => fill({ title: value })}
      />
      <Textarea
        autosize
        minRows={4}
        label={t('board.send.text')}
        maxLength={8000}
        value={text}
        onChange={({ currentTarget: { value } }) => fill({ text: value })}
      />
    </ActDialog>
  );
}
