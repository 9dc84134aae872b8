import type { MinutesBlockView } from '@conference/contracts';
import { MINUTES_BLOCK_STATE_NAMES, type MinutesBlockState } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Pill, type Tone } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { EditBlock, type TypedBlock } from './edit-block';
import { Facts } from './facts';
import { History } from './history';
import styles from './minutes.module.css';
import { editMinutes, stepOf } from './read-minutes';

const TONES: Readonly<Record<MinutesBlockState, Tone>> = {
  written: 'calm',
  edited: 'accent',
  outdated: 'wait',
  orphaned: 'wait',
  added: 'accent',
};

interface MinutesBlockProps {
  conferenceId: string;
  block: MinutesBlockView;
  mayWrite: boolean;
}

/** One block: what the minutes say, in Vietnamese as they are signed, and beside it what is on record. */
export function MinutesBlock({ conferenceId, block, mayWrite }: MinutesBlockProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const [typed, setTyped] = useState<TypedBlock | null>(null);
  const step = useCommand(conferenceId, (act: 'own' | 'facts' | 'removed') =>
    editMinutes(conferenceId, stepOf(block, act, act === 'own' ? block.paragraphs : [])),
  );
  const heading = say(block.heading) || t('minutes.untitled');
  const { state, editedBy, editedAt, paragraphs } = block;
  return (
    <article className={styles.block} data-state={state} aria-label={heading}>
      <header className={styles.blockHead}>
        <h2>{heading}</h2>
        <Pill tone={TONES[state]}>{say(MINUTES_BLOCK_STATE_NAMES[state])}</Pill>
      </header>
      {state === 'outdated' && mayWrite && <p className={styles.outdated}>{t('minutes.outdated')}</p>}
      <div className={styles.sides}>
        <div className={styles.words} lang="vi">
          {typed === null ? (
            paragraphs.map((paragraph, place) => <p key={place}>{paragraph}</p>)
          ) : (
            <EditBlock
              conferenceId={conferenceId}
              block={block}
              typed={typed}
              onType={setTyped}
              onClose={() => setTyped(null)}
            />
          )}
          {editedBy && editedAt && (
            <p className="quiet">{t('minutes.edited', { name: editedBy, time: writeTime(editedAt) })}</p>
          )}
        </div>
        {(state !== 'written' || typed !== null) && block.kind !== 'added' && <Facts block={block} />}
      </div>
      <ProblemNotice error={step.error} />
      {mayWrite && typed === null && (
        <div className={styles.actions}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('minutes.editNamed', { heading })}
            onClick={() => setTyped({ text: paragraphs.join('\n'), base: block.revision })}
          >
            {t('minutes.edit')}
          </Button>
          {(state === 'edited' || state === 'outdated') && (
            <Button
              size="xs"
              variant={state === 'outdated' ? 'filled' : 'default'}
              aria-label={t('minutes.takeFactsNamed', { heading })}
              loading={step.isPending && step.variables === 'facts'}
              onClick={() => step.mutate('facts')}
            >
              {t('minutes.takeFacts')}
            </Button>
          )}
          {state === 'outdated' && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('minutes.keepOwnNamed', { heading })}
              loading={step.isPending && step.variables === 'own'}
              onClick={() => step.mutate('own')}
            >
              {t('minutes.keepOwn')}
            </Button>
          )}
          {(state === 'added' || state === 'orphaned') && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('minutes.removeNamed', { heading })}
              loading={step.isPending && step.variables === 'removed'}
              onClick={() => step.mutate('removed')}
            >
              {t('minutes.remove')}
            </Button>
          )}
        </div>
      )}
      <History block={block} onUse={mayWrite ? (text) => setTyped({ text, base: block.revision }) : null} />
    </article>
  );
}
