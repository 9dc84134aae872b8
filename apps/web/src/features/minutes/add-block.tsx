import type { MinutesBlockView } from '@conference/contracts';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import styles from './minutes.module.css';
import { addMinutesBlock, paragraphsIn } from './read-minutes';

interface AddBlockProps {
  conferenceId: string;
  /** Null for the beginning of the minutes. */
  after: MinutesBlockView | null;
}

interface Typed {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Adds a block beside the record, at this place. */
export function AddBlock({ conferenceId, after }: AddBlockProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [typed, setTyped] = useState<Typed | null>(null);
  const add = useCommand(conferenceId, ({ id, heading, text }: Typed) =>
    addMinutesBlock(conferenceId, { id, heading, after: after?.id ?? null, paragraphs: paragraphsIn(text) }),
  );
  const place = after
    ? t('minutes.addAfter', { heading: say(after.heading) || t('minutes.untitled') })
    : t('minutes.addFirst');
  if (!typed) {
    return (
      <div className={styles.add}>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={place}
          onClick={() => setTyped({ id: crypto.randomUUID(), heading: '', text: '' })}
        >
          + {t('minutes.add')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.block} role="group" aria-label={place}>
      <div className={styles.edit}>
        <TextInput
          autoFocus
          label={t('minutes.heading')}
          value={typed.heading}
          onChange={(event) => setTyped({ ...typed, heading: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={3}
          label={t('minutes.words')}
          description={t('minutes.wordsHint')}
          value={typed.text}
          onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
        />
        <ProblemNotice error={add.error} />
        <div className={styles.actions}>
          <Button
            size="sm"
            disabled={paragraphsIn(typed.text).length === 0}
            loading={add.isPending}
            onClick={() => add.mutate(typed, { onSuccess: () => setTyped(null) })}
          >
            {t('minutes.addIt')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setTyped(null)}>
            {t('minutes.cancel')}
          </Button>
        </div>
      </div>
    </div>
  );
}
