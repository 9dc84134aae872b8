import type { PublicityView } from '@conference/contracts';
import { PUBLICITY_WAY_NAMES, PUBLICITY_WAYS, type PublicityWay } from '@conference/domain';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { FileField } from '../../shared/file-field';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { recordPlace } from './places';
import styles from './publicity.module.css';

/** Records where else a resolution was made known; what was entered stays when it is refused. */
export function RecordPlace({ showing }: { showing: PublicityView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState(nothingSaid);
  const [proof, setProof] = useState<File | null>(null);
  const close = () => setOpen(false);
  const command = useMutation({
    mutationFn: () =>
      recordPlace(showing.id, { ...said, untilOn: said.untilOn || null, link: said.link || null }, proof),
    onSuccess: () => {
      setSaid(nothingSaid());
      setProof(null);
      close();
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const fill = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }));
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('posting.recordPlace')}
      </Button>
      <Dialog title={t('posting.recordPlace')} isOpen={isOpen} onClose={close}>
        <Stack>
          <p className="quiet" style={{ margin: 0 }}>
            {t('posting.recordLead')}
          </p>
          <NativeSelect
            label={t('posting.way')}
            data={PUBLICITY_WAYS.map((way) => ({ value: way, label: say(PUBLICITY_WAY_NAMES[way]) }))}
            value={said.way}
            onChange={(event) => fill({ way: event.currentTarget.value as PublicityWay })}
          />
          <TextInput
            required
            label={t('posting.place')}
            description={t('posting.placeHint')}
            value={said.place}
            onChange={(event) => fill({ place: event.currentTarget.value })}
          />
          <div className={styles.days}>
            <TextInput
              type="date"
              required
              label={t('posting.fromOn')}
              value={said.fromOn}
              onChange={(event) => fill({ fromOn: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('posting.untilOn')}
              value={said.untilOn}
              onChange={(event) => fill({ untilOn: event.currentTarget.value })}
            />
          </div>
          <TextInput
            type="url"
            inputMode="url"
            label={t('posting.link')}
            value={said.link}
            onChange={(event) => fill({ link: event.currentTarget.value })}
          />
          <FileField label={t('posting.proof')} file={proof} onPick={setProof} />
          <ProblemNotice error={command.error} />
          <Button
            disabled={said.place.trim() === '' || said.fromOn === ''}
            loading={command.isPending}
            onClick={() => command.mutate()}
          >
            {t('posting.save')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}

function nothingSaid() {
  return { way: 'noticeBoard' as PublicityWay, place: '', fromOn: civilDateOf(new Date()), untilOn: '', link: '' };
}
