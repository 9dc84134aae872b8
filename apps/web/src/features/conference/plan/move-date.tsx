import { isCivilDate } from '@conference/domain';
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import { ChangeDialog } from './change-dialog';

interface MoveDateProps {
  conferenceId: string;
  heldOn: string;
  /** Everybody is summoned: a later day puts the conference off. */
  isSummoned?: boolean;
  /** The day that stands in the field at first; the conference's own where nobody has tried another. */
  proposed?: string;
}

/** Moves the conference; every due date that changes is shown before anything is done. */
export function MoveDate({ conferenceId, heldOn, isSummoned = false, proposed = heldOn }: MoveDateProps) {
  const { t } = useTranslation();
  return (
    <ChangeDialog
      conferenceId={conferenceId}
      label={t(isSummoned ? 'moveDate.postpone' : 'moveDate.open')}
      title={t(isSummoned ? 'moveDate.postpone' : 'moveDate.title')}
    >
      {(setChange) => (
        <DateField
          heldOn={heldOn}
          proposed={proposed}
          onDate={(on) => setChange(on === heldOn ? null : { type: 'date', heldOn: on })}
          onNothing={() => setChange(null)}
        />
      )}
    </ChangeDialog>
  );
}

function DateField({
  heldOn,
  proposed,
  onDate,
  onNothing,
}: {
  heldOn: string;
  proposed: string;
  onDate: (on: string) => void;
  onNothing: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [on, setOn] = useState(proposed);
  const isProposed = useRef(proposed !== heldOn);
  useEffect(() => {
    if (isProposed.current) onDate(proposed);
    isProposed.current = false;
  }, [proposed, onDate]);
  return (
    <TextInput
      type="date"
      label={t('moveDate.newDate')}
      description={isCivilDate(on) ? writeWeekday(on, i18n.language) : t('planChange.notDate')}
      value={on}
      onChange={({ currentTarget: { value } }) => {
        setOn(value);
        if (isCivilDate(value)) onDate(value);
        else onNothing();
      }}
      data-autofocus
    />
  );
}
