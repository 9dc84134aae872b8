import type { MinutesBlockView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import styles from './minutes.module.css';
import { editMinutes, stepOf } from './read-minutes';

/** Blocks that somebody added and took out: they can be put back as they were. */
export function RemovedBlocks({ conferenceId, blocks }: { conferenceId: string; blocks: readonly MinutesBlockView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const putBack = useCommand(conferenceId, (block: MinutesBlockView) =>
    editMinutes(conferenceId, stepOf(block, 'own', block.paragraphs)),
  );
  if (blocks.length === 0) return null;
  return (
    <Section id="removed" title={t('minutes.removed')}>
      <Sheet>
        <ProblemNotice error={putBack.error} />
        <ul className={styles.removed}>
          {blocks.map((block) => (
            <li key={block.id}>
              <div lang="vi">
                <strong>{say(block.heading)}</strong>
                {block.paragraphs.map((paragraph, place) => (
                  <p key={place}>{paragraph}</p>
                ))}
              </div>
              <Button
                size="xs"
                variant="default"
                loading={putBack.isPending && putBack.variables.id === block.id}
                onClick={() => putBack.mutate(block)}
              >
                {t('minutes.putBack')}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
