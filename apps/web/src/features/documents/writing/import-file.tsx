import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../../shared/file-field';
import { Notice } from '../../../shared/notice';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { uploadFile } from '../../../shared/upload-file';
import type { DraftSession } from './draft-session';
import { importDraft } from './save-draft';

/** Takes the text of a Word file over; what was on the sheet stays in the version before. */
export function ImportFile({ documentId, session }: { documentId: string; session: DraftSession }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const take = useMutation({
    mutationFn: async (picked: File) => {
      const baseVersion = await session.saveAll();
      if (baseVersion === null) return null;
      const { sha256, fileName } = await uploadFile(picked);
      const answer = await importDraft(documentId, { fileSha256: sha256, fileName, baseVersion });
      await session.adopt(answer);
      return answer;
    },
    onSuccess: (answer) => {
      if (!answer) return;
      setOpen(false);
      setFile(null);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('writing.import')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('writing.import')}>
        <Stack>
          <FileField
            label={t('writing.importFile')}
            hint={t('writing.importHint')}
            accept=".docx"
            file={file}
            onPick={setFile}
          />
          {take.data === null && <Notice tone="wait" title={t('writing.notSavedYet')} alert />}
          <ProblemNotice error={take.error} />
          <Button disabled={!file} loading={take.isPending} onClick={() => file && take.mutate(file)}>
            {t('writing.importTake')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
