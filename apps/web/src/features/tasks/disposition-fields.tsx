import type { OpinionView, TaskDetail } from '@conference/contracts';
import { DISPOSITIONS, type DispositionKind } from '@conference/domain';
import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { OutcomePill } from '../../shared/outcome-pill';
import type { Answer } from './answer';
import { openRemarks } from './open-remarks';
import styles from './task.module.css';

interface DispositionFieldsProps {
  task: TaskDetail;
  answer: Answer;
  onFill: (part: Partial<Answer>) => void;
}

type Given = Answer['dispositions'][string];
const NOTHING_YET: Given = { disposition: null, reason: '' };

/** The disposition table to fill in: every remark is taken over, partly, or not, and its author is told why. */
export function DispositionFields({ task, answer, onFill }: DispositionFieldsProps) {
  const { t } = useTranslation();
  const give = (id: string, part: Partial<Given>) =>
    onFill({
      dispositions: { ...answer.dispositions, [id]: { ...(answer.dispositions[id] ?? NOTHING_YET), ...part } },
    });
  const open = openRemarks(task);
  return (
    <>
      <Text>{t(open.length > 0 ? 'task.dispositionLead' : 'task.noRemarks')}</Text>
      <div>
        {open.map((opinion) => (
          <Remark
            key={opinion.id}
            opinion={opinion}
            given={answer.dispositions[opinion.id] ?? NOTHING_YET}
            onGive={(part) => give(opinion.id, part)}
          />
        ))}
      </div>
      <FileField
        label={t('task.revisedFile')}
        hint={t('task.draftFileHint')}
        accept=".docx,.pdf"
        file={answer.file}
        onPick={(file) => onFill({ file })}
      />
    </>
  );
}

interface RemarkProps {
  opinion: OpinionView;
  given: Given;
  onGive: (part: Partial<Given>) => void;
}

function Remark({ opinion, given, onGive }: RemarkProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.remark}>
      <strong>{opinion.person}</strong> {opinion.unit && <span className="quiet">{opinion.unit}</span>}{' '}
      <OutcomePill outcome={opinion.stance} />
      <p className={styles.said}>{opinion.remark}</p>
      <DispositionChoice
        opinion={opinion}
        chosen={given.disposition}
        onChoose={(disposition) => onGive({ disposition })}
      />
      <Textarea
        autosize
        minRows={2}
        mt="sm"
        label={t('task.dispositionReason')}
        value={given.reason}
        onChange={(event) => onGive({ reason: event.currentTarget.value })}
      />
    </div>
  );
}

interface DispositionChoiceProps {
  opinion: OpinionView;
  chosen: DispositionKind | null;
  onChoose: (disposition: DispositionKind) => void;
}

function DispositionChoice({ opinion, chosen, onChoose }: DispositionChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('document.disposition')}</legend>
      <div className={styles.inline}>
        {DISPOSITIONS.map((disposition) => (
          <label key={disposition} className={styles.choice}>
            <input
              type="radio"
              name={opinion.id}
              value={disposition}
              checked={chosen === disposition}
              onChange={() => onChoose(disposition)}
            />
            {t(`dispositions.${disposition}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
