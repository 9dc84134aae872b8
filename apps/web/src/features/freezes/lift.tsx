import type { FreezeView, LiftBody } from '@conference/contracts';
import { FREEZE_ENDS, type FreezeEnd } from '@conference/domain';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './freezes.module.css';
import { liftFreeze } from './lift-freeze';

/** Lets a leader conclude: nothing is chosen beforehand, and the button names the act. */
export function Lift({ freeze }: { freeze: FreezeView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [how, choose] = useState<FreezeEnd | null>(null);
  const [reason, setReason] = useState('');
  const lift = useMutation({
    mutationFn: (body: LiftBody) => liftFreeze(freeze.id, body),
    onSuccess: () => setOpen(false),
    onSettled: async () => {
      for (const kind of ['conference', 'tasks']) void queries.invalidateQueries({ queryKey: [kind] });
      await queries.invalidateQueries({ queryKey: ['document', freeze.documentId ?? ''] });
    },
  });
  const hints = {
    stands: t('freeze.standsHint'),
    annulled: t(freeze.wasIssued ? 'freeze.annulledIssuedHint' : 'freeze.annulledHint'),
  };
  const isReady = how !== null && reason.trim() !== '';
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{t('freeze.conclude')}</Button>
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('freeze.ask')}>
        <Stack>
          <p style={{ margin: 0 }}>{t('freeze.askLead', { person: freeze.person })}</p>
          <fieldset className={styles.choices}>
            <legend>{t('freeze.choose')}</legend>
            {FREEZE_ENDS.map((end) => (
              <label key={end} className={styles.choice}>
                <input type="radio" name="how" value={end} checked={how === end} onChange={() => choose(end)} />
                <span>
                  <strong>{t(`freeze.${end}`)}</strong>
                  <span className="quiet">{hints[end]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Textarea
            autosize
            required
            minRows={3}
            maxLength={2000}
            label={t('freeze.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={lift.error} />
          <Button
            color={how === 'annulled' ? 'red.9' : undefined}
            disabled={!isReady}
            loading={lift.isPending}
            onClick={() => how && lift.mutate({ how, reason: reason.trim() })}
          >
            {t(how === 'stands' ? 'freeze.applyStands' : how === 'annulled' ? 'freeze.applyAnnulled' : 'freeze.apply')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('freeze.cancel')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
