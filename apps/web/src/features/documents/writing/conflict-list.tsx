import type { DraftConflict } from '@conference/contracts';
import { plainText, type TextBlock } from '@conference/domain';
import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import { Segments } from '../../../shared/segments';
import { goToBlock } from './commands';
import type { DraftSession, SessionState } from './draft-session';
import { run } from './keys';
import { CHOICES } from './settle';
import styles from './writing.module.css';

interface ConflictListProps {
  session: DraftSession;
  state: SessionState;
  editor: Editor;
}

/** The paragraphs that two people changed: both sides beside each other, and what to keep. */
export function ConflictList({ session, state, editor }: ConflictListProps) {
  const { t } = useTranslation();
  const name = state.mergedFrom ?? t('writing.somebody');
  return (
    <section aria-labelledby="conflicts-title" className={styles.conflicts}>
      <Notice
        tone="wait"
        alert
        title={<span id="conflicts-title">{t('writing.conflicts', { name, count: state.conflicts.length })}</span>}
      >
        <p>{t('writing.conflictsHint')}</p>
      </Notice>
      <ol>
        {state.conflicts.map((conflict) => (
          <li key={conflict.blockId}>
            <Sides conflict={conflict} name={name} />
            <Group gap="xs">
              {CHOICES.map((choice) => (
                <Button
                  key={choice}
                  size="xs"
                  variant="default"
                  onClick={() => {
                    run(editor, goToBlock(conflict.blockId));
                    session.choose(conflict, choice);
                  }}
                >
                  {t(`choiceOfSides.${choice}`)}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sides({ conflict, name }: { conflict: DraftConflict; name: string }) {
  const { t } = useTranslation();
  const [base, mine, theirs] = [conflict.base, conflict.mine, conflict.theirs].map((side) =>
    side ? plainText(side as TextBlock) : null,
  );
  return (
    <div className={styles.sides}>
      <div>
        <h2>{t('writing.yours')}</h2>
        <Side text={mine ?? null} base={base ?? ''} />
      </div>
      <div>
        <h2>{t('writing.theirs', { name })}</h2>
        <Side text={theirs ?? null} base={base ?? ''} />
      </div>
    </div>
  );
}

/** One side, against what it was before both wrote. */
function Side({ text, base }: { text: string | null; base: string }) {
  const { t } = useTranslation();
  if (text === null) return <p className="quiet">{t('writing.removed')}</p>;
  const segments = diffWordsWithSpace(base, text).map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }));
  return (
    <p className={styles.side} lang="vi">
      <Segments segments={segments} />
    </p>
  );
}
