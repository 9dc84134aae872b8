import type { MinutesBlockView } from '@conference/contracts';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import styles from './minutes.module.css';
import { editMinutes, paragraphsIn, stepOf } from './read-minutes';

/** What somebody is typing, and the step of the block that they began from. */
export interface TypedBlock {
  readonly text: string;
  readonly base: number;
}

interface EditBlockProps {
  conferenceId: string;
  block: MinutesBlockView;
  typed: TypedBlock;
  onType: (typed: TypedBlock) => void;
  onClose: () => void;
}

/** Writes a block in own words. What was typed stays until it is saved; what somebody else saved meanwhile is shown first. */
export function EditBlock({ conferenceId, block, typed, onType, onClose }: EditBlockProps) {
  const { t } = useTranslation();
  const save = useCommand(conferenceId, () =>
    editMinutes(conferenceId, stepOf(block, 'own', paragraphsIn(typed.text))),
  );
  const isOvertaken = block.revision !== typed.base;
  return (
    <div className={styles.edit}>
      {isOvertaken && (
        <Notice tone="wait" title={t('minutes.overtaken', { name: block.editedBy ?? '' })} alert>
          {block.paragraphs.map((paragraph, place) => (
            <p key={place}>{paragraph}</p>
          ))}
        </Notice>
      )}
      <Textarea
        autosize
        autoFocus
        minRows={3}
        label={t('minutes.words')}
        description={t('minutes.wordsHint')}
        value={typed.text}
        onChange={(event) => onType({ ...typed, text: event.currentTarget.value })}
      />
      <ProblemNotice error={save.error} />
      <div className={styles.actions}>
        <Button
          size="sm"
          disabled={paragraphsIn(typed.text).length === 0}
          loading={save.isPending}
          onClick={() => save.mutate(undefined, { onSuccess: onClose })}
        >
          {t(isOvertaken ? 'minutes.saveOver' : 'minutes.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('minutes.cancel')}
        </Button>
      </div>
    </div>
  );
}
