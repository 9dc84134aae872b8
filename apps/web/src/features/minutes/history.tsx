import type { MinutesBlockView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import styles from './minutes.module.css';

interface HistoryProps {
  block: MinutesBlockView;
  /** Takes an earlier wording up again; null for who does not keep the minutes. */
  onUse: ((text: string) => void) | null;
}

/** Everything that people wrote in a block, the last step first: nothing of it is lost. */
export function History({ block: { history }, onUse }: HistoryProps) {
  const { t } = useTranslation();
  if (history.length < 2) return null;
  return (
    <details className={styles.history}>
      <summary>{t('minutes.history', { count: history.length - 1 })}</summary>
      <ol>
        {history.slice(1).map(({ revision, act, paragraphs, by, at }) => (
          <li key={revision}>
            <p className="quiet">
              {t(`minutes.step.${act}`)} · {by} · <Moment at={at} />
            </p>
            {act !== 'facts' && (
              <div lang="vi">
                {paragraphs.map((paragraph, place) => (
                  <p key={place}>{paragraph}</p>
                ))}
              </div>
            )}
            {onUse && act !== 'facts' && (
              <Button size="xs" variant="subtle" onClick={() => onUse(paragraphs.join('\n'))}>
                {t('minutes.useAgain')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
