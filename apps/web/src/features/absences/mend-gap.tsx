import type { AbsenceView, SubstituteBody } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { Waiting } from '../../shared/waiting';
import { substituteFor, useAbsenceCommand } from './absence-commands';
import { previewQuery } from './read-absences';
import { NOBODY, sentSubstitute, SubstituteFields } from './substitute-fields';

/** Names who stands in during an absence: from people of the right office, under an order. */
export function MendGap({ absence, isShort = false }: { absence: AbsenceView; isShort?: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const label = t(absence.substitute ? 'absence.otherSubstitute' : 'absence.choose');
  return (
    <>
      <Button
        size={isShort ? 'compact-xs' : 'compact-md'}
        variant="default"
        aria-label={`${label}: ${absence.person.name}`}
        onClick={() => setOpen(true)}
      >
        {isShort ? t('absence.chooseShort') : label}
      </Button>
      <Dialog isOpen={isOpen} size="lg" onClose={() => setOpen(false)} title={`${label}: ${absence.person.name}`}>
        {isOpen && <MendForm absence={absence} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MendForm({ absence, onDone }: { absence: AbsenceView; onDone: () => void }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(NOBODY);
  const { startsOn, endsOn, person } = absence;
  const { data: preview, error } = useQuery(previewQuery({ personId: person.id, startsOn, endsOn }));
  const command = useAbsenceCommand((body: SubstituteBody) => substituteFor(absence.id, body));
  const substitute = sentSubstitute(choice);
  if (!preview) return error ? <ProblemNotice error={error} /> : <Waiting label={t('app.loading')} />;
  return (
    <Stack>
      <SubstituteFields preview={preview} choice={choice} mayBeNobody={false} onChoose={setChoice} />
      <ProblemNotice error={command.error} />
      <Button
        disabled={!substitute}
        loading={command.isPending}
        onClick={() => substitute && command.mutate(substitute, { onSuccess: onDone })}
      >
        {t('absence.nameSubstitute')}
      </Button>
    </Stack>
  );
}
