import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { readPlanFile } from './read-plan-file';
import styles from './start-conference.module.css';

/** Takes the plan from a file: picked, or dropped on the field. */
export function PlanPicker({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<'notText' | 'tooLarge' | null>(null);
  const take = async (picked: File | null) => {
    if (!picked) return;
    const answer = await readPlanFile(picked);
    setFile(picked);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onText(answer.text);
  };
  return (
    <div className={styles.picker}>
      <FileField
        label={t('start.file')}
        hint={t('start.drop')}
        accept=".yaml,.yml,.json"
        file={file}
        error={problem && t(`start.${problem}`)}
        onPick={(picked) => void take(picked)}
      />
    </div>
  );
}
