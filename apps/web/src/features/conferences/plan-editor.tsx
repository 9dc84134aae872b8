import type { Finding } from '@conference/contracts';
import { useId, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan-editor.module.css';

export interface PlanEditorHandle {
  /** Puts the cursor on a line and shows it. */
  goToLine(line: number): void;
}

interface PlanEditorProps {
  text: string;
  findings: readonly Finding[];
  onText: (text: string) => void;
  ref: Ref<PlanEditorHandle>;
}

/** The text of the plan with its line numbers; lines with a finding are marked. */
export function PlanEditor({ text, findings, onText, ref }: PlanEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.split('\n');
  const wrong = new Set(findings.map(({ line }) => line));

  useImperativeHandle(ref, () => ({ goToLine: (line) => area.current && showLine(area.current, line) }));
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t('start.plan')}
      </label>
      <div className={styles.frame}>
        <div ref={gutter} className={styles.gutter} aria-hidden="true">
          {lines.map((_, index) => (
            <div key={index} data-wrong={wrong.has(index + 1) || undefined}>
              {index + 1}
            </div>
          ))}
        </div>
        <textarea
          id={id}
          ref={area}
          className={styles.area}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          wrap="off"
          onChange={(event) => onText(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}

function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 4) * lineHeight);
}
