import type { FloorView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import styles from './agenda.module.css';
import { presentDocument } from './step-agenda';

interface ItemDocumentsProps {
  conferenceId: string;
  item: FloorView['agenda'][number];
  mayPresent: boolean;
}

/** What an item is about; of a disclosure, whether each document was made public. */
export function ItemDocuments({ conferenceId, item, mayPresent }: ItemDocumentsProps) {
  const { t } = useTranslation();
  const present = useCommand(conferenceId, (documentId: string) =>
    presentDocument(conferenceId, item.code, documentId),
  );
  if (item.documents.length === 0) return null;
  const isDisclosure = item.kind === 'disclosure';
  return (
    <span className={styles.documents}>
      {item.documents.map(({ id, title, presentedAt }) => (
        <span key={id} className={styles.document}>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: id }} {...props} />}
          >
            {title}
          </Anchor>
          {presentedAt && <Pill tone="good">{t('agendaRun.presented', { time: writeTime(presentedAt) })}</Pill>}
          {isDisclosure && !presentedAt && mayPresent && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('agendaRun.presentNamed', { title })}
              loading={present.isPending && present.variables === id}
              onClick={() => present.mutate(id)}
            >
              {t('agendaRun.present')}
            </Button>
          )}
        </span>
      ))}
      <ProblemNotice error={present.error} />
    </span>
  );
}
