import type { DraftView } from '@conference/contracts';
import { CHANGE_CLASSES, type ChangeClass } from '@conference/domain';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { amendDocument } from './amend-document';
import type { DraftSession } from './draft-session';
import styles from './writing.module.css';

interface AmendProps {
  draft: DraftView;
  session: DraftSession;
  onDone: (said: string) => void;
}

/** Makes the text a new revision of a submitted document. Which kind of change it is, is asked, never assumed. */
export function Amend({ draft, session, onDone }: AmendProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // The change starts from what was on the screen when it was begun.
  const [packetHash] = useState(draft.packetHash);
  const [changeClass, setClass] = useState<ChangeClass | null>(null);
  const [reason, setReason] = useState('');
  const amend = useMutation({
    mutationFn: async (chosen: ChangeClass) => {
      const draftVersion = await session.saveAll();
      if (draftVersion === null || packetHash === null) return null;
      return amendDocument(draft.documentId, { draftVersion, changeClass: chosen, reason: reason.trim(), packetHash });
    },
    onSuccess: (amended) => {
      if (!amended) return;
      setOpen(false);
      onDone(t(`changeEffects.${amended.effect}`, { number: amended.revision }));
    },
  });
  const isReady = changeClass !== null && reason.trim() !== '';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('amend.open')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} size="lg" title={t('amend.title')}>
        <Stack>
          <fieldset className={styles.classes}>
            <legend>{t('amend.which')}</legend>
            {CHANGE_CLASSES.map((one) => (
              <label key={one} className={styles.class}>
                <input
                  type="radio"
                  name="class"
                  value={one}
                  checked={changeClass === one}
                  onChange={() => setClass(one)}
                />
                <span>
                  <strong>{t(`changeClasses.${one}`)}</strong>
                  <span className="quiet">{t(`changeClassHints.${one}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Textarea
            autosize
            required
            minRows={2}
            label={t('amend.reason')}
            description={t('amend.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {amend.data === null && <Notice tone="wait" title={t('writing.notSavedYet')} alert />}
          <ProblemNotice error={amend.error} />
          <Button
            loading={amend.isPending}
            disabled={!isReady}
            onClick={() => changeClass && amend.mutate(changeClass)}
          >
            {t('amend.send')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
