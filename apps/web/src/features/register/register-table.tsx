import type { RegisterEntryView } from '@conference/contracts';
import type { EntryState, Sentence } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Moment } from '../../shared/moment';
import { Pill, type Tone } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Correct } from './correct';
import { DeliveryList } from './delivery-list';
import { Recall } from './recall';
import styles from './register.module.css';

/** The register: what was issued, under which number, to whom, and what has become of it. */
export function RegisterTable({ entries }: { entries: readonly RegisterEntryView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Sheet flush>
      <DataTable label={t('register.title')} columns={columns(t, say)} rows={entries} rowKey={({ id }) => id} />
    </Sheet>
  );
}

const columns = (t: TFunction, say: (sentence: Sentence) => string): Column<RegisterEntryView>[] => [
  {
    key: 'symbol',
    names: true,
    width: '17%',
    head: t('register.symbol'),
    cell: (entry) => (
      <div className={styles.cell}>
        <strong className="numbers">{entry.symbol}</strong>
        <span className={styles.marks}>
          <EntryPill state={entry.state} />
          {entry.book === 'rehearsal' && <Pill>{t('register.rehearsal')}</Pill>}
          {entry.source === 'paper' && <Pill>{t('register.paper')}</Pill>}
        </span>
      </div>
    ),
  },
  {
    key: 'issuedOn',
    width: '13%',
    head: t('register.issuedOn'),
    cell: (entry) => (
      <div className={styles.cell}>
        <span className="nowrap">{writeDate(entry.issuedOn)}</span>
        {entry.dueOn && <span className="quiet">{t('register.dueOn', { date: writeDate(entry.dueOn) })}</span>}
        {entry.isNumberedLate && (
          <span>
            <Pill tone="late">{t('register.numberedLate')}</Pill>
          </span>
        )}
      </div>
    ),
  },
  {
    key: 'subject',
    isLong: true,
    width: '32%',
    head: t('register.subject'),
    cell: (entry) => (
      <div className={styles.cell}>
        <span className="quiet">{say(entry.typeName)}</span>
        <Subject entry={entry} />
        <span className="quiet">{entry.signer ?? entry.organName}</span>
        <References entry={entry} />
      </div>
    ),
  },
  {
    key: 'recipients',
    isLong: true,
    width: '24%',
    head: t('register.recipients'),
    cell: ({ deliveries }) => <DeliveryList deliveries={deliveries} />,
  },
  { key: 'acts', isLong: true, width: '14%', head: t('register.acts'), cell: (entry) => <Acts entry={entry} /> },
];

const TONES: Record<EntryState, Tone> = { issued: 'good', replaced: 'wait', recalled: 'late' };

function EntryPill({ state }: { state: EntryState }) {
  const { t } = useTranslation();
  return <Pill tone={TONES[state]}>{t(`entryStates.${state}`)}</Pill>;
}

function Subject({ entry: { documentId, subject } }: { entry: RegisterEntryView }) {
  if (!documentId) return <span className={styles.subject}>{subject}</span>;
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
      {subject}
    </Anchor>
  );
}

/** What the document corrects, what corrects it, and why it was recalled. */
function References({ entry: { corrects, correctedBy, recall } }: { entry: RegisterEntryView }) {
  const { t } = useTranslation();
  return (
    <>
      {corrects && <span>{t(`corrects.${corrects.kind}`, { symbol: corrects.symbol })}</span>}
      {correctedBy.map(({ documentId, symbol, kind }) => (
        <Anchor
          key={documentId}
          inherit
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}
        >
          {symbol ? t(`correctedBy.${kind}`, { symbol }) : t(`beingCorrected.${kind}`)}
        </Anchor>
      ))}
      {recall && (
        <span className={styles.recall}>
          {t('register.recalledBecause', { reason: recall.reason, by: recall.recalledBy ?? '' })}{' '}
          <Moment at={recall.recalledAt} />
        </span>
      )}
    </>
  );
}

function Acts({ entry }: { entry: RegisterEntryView }) {
  const { t } = useTranslation();
  const { exportUrl, may } = entry;
  if (!exportUrl && !may.recall && !may.replace && !may.rectify) return null;
  return (
    <div className={styles.acts}>
      {exportUrl && (
        <Anchor href={exportUrl} download size="sm" aria-label={`${t('register.export')}: ${entry.symbol}`}>
          {t('register.export')}
        </Anchor>
      )}
      {(may.replace || may.rectify) && <Correct entry={entry} />}
      {may.recall && <Recall entry={entry} />}
    </div>
  );
}
