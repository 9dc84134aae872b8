import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import { goToBlock } from './commands';
import type { SessionState } from './draft-session';
import { run } from './keys';

interface ForeignNoticeProps {
  state: SessionState;
  editor: Editor;
  onSeen: () => void;
}

/** Says who else wrote, and leads to the first of the marked paragraphs. */
export function ForeignNotice({ state, editor, onSeen }: ForeignNoticeProps) {
  const { t } = useTranslation();
  const { mergedFrom, foreignBlockIds } = state;
  const first = foreignBlockIds[0];
  if (first === undefined) return null;
  return (
    <Notice
      tone="accent"
      title={t('writing.foreign', { name: mergedFrom ?? t('writing.somebody'), count: foreignBlockIds.length })}
      alert
    >
      <Group mt="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            run(editor, goToBlock(first));
            editor.view.focus();
          }}
        >
          {t('writing.foreignGo')}
        </Button>
        <Button size="xs" variant="default" onClick={onSeen}>
          {t('writing.foreignSeen')}
        </Button>
      </Group>
    </Notice>
  );
}
