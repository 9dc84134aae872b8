import type { PetitionsView, PetitionView } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { FileField } from '../../shared/file-field';
import { PersonChoice } from '../../shared/person-choice';
import { ProblemNotice } from '../../shared/problem-notice';
import { uploadFile } from '../../shared/upload-file';
import { recordSignatures, usePetitionCommand } from './read-petitions';

interface RecordSignaturesProps {
  petition: PetitionView;
  people: PetitionsView['people'];
}

/** Writes down who has signed on paper, with the scan that shows it; whoever signed already is not offered again. */
export function RecordSignatures({ petition: { id, signers }, people }: RecordSignaturesProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const command = usePetitionCommand(async (sheet: File) => {
    const { sha256 } = await uploadFile(sheet);
    await recordSignatures(id, { personIds: chosen, scan: { sha256, name: sheet.name } });
  });
  const forget = () => {
    setChosen([]);
    setFile(null);
    setOpen(false);
  };
  const signed = new Set(signers?.map(({ personId }) => personId));
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('petitions.record')}
      </Button>
      <Dialog title={t('petitions.record')} isOpen={isOpen} size="lg" onClose={() => setOpen(false)}>
        <Stack>
          <PersonChoice
            legend={t('petitions.whoSigned')}
            hint={t('petitions.whoSignedHint')}
            people={people.filter((person) => !signed.has(person.id))}
            chosen={chosen}
            onChange={setChosen}
          />
          <FileField
            label={t('petitions.scan')}
            hint={t('petitions.scanHint')}
            accept="application/pdf,image/png,image/jpeg"
            file={file}
            onPick={setFile}
          />
          <ProblemNotice error={command.error} />
          <Button
            disabled={chosen.length === 0 || !file}
            loading={command.isPending}
            onClick={() => file && command.mutate(file, { onSuccess: forget })}
          >
            {t('petitions.recordNow', { count: chosen.length })}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
