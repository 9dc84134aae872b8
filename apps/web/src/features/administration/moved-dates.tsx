import type { CalendarPreview } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import styles from './calendar.module.css';

type Conference = CalendarPreview['conferences'][number];

/** Which dates of the running conferences a change of the calendar moves, and which stand although one might think otherwise. */
export function MovedDates({ preview: { conferences } }: { preview: CalendarPreview }) {
  const { t } = useTranslation();
  const concerned = conferences.filter(
    ({ moves, stays, isHeldThatDay }) => moves.length > 0 || stays.length > 0 || isHeldThatDay,
  );
  return (
    <section className={styles.moved} aria-live="polite">
      <h3>{t('officeDays.moves')}</h3>
      {concerned.length === 0 && <p>{t('officeDays.movesNothing')}</p>}
      {concerned.map((conference) => (
        <Moved key={conference.id} conference={conference} />
      ))}
      <p className="quiet">{t('officeDays.movesHint')}</p>
    </section>
  );
}

function Moved({ conference: { id, title, moves, stays, isHeldThatDay } }: { conference: Conference }) {
  const { t } = useTranslation();
  const say = useSentence();
  const named = ({ what, document }: { what: Conference['moves'][number]['what']; document: string | null }) =>
    document ? `${say(what)}: ${document}` : say(what);
  const write = (day: string | null) => (day ? writeDate(day) : t('officeDays.noDate'));
  return (
    <div className={styles.part}>
      <p>
        <strong>{title}</strong>{' '}
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId/plan" params={{ conferenceId: id }} {...props} />}
        >
          {t('officeDays.openPlan')}
        </Anchor>
      </p>
      {isHeldThatDay && <Notice tone="late" title={t('officeDays.heldThatDay')} />}
      {stays.length > 0 && (
        <Notice tone="wait" title={t('officeDays.staysThatDay', { what: stays.map(named).join('; ') })} />
      )}
      {moves.length > 0 && (
        <DataTable
          label={`${t('officeDays.moves')}: ${title}`}
          rows={moves}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', head: t('officeDays.what'), names: true, cell: named },
            { key: 'before', head: t('officeDays.before'), width: '8rem', cell: ({ before }) => write(before) },
            {
              key: 'after',
              head: t('officeDays.after'),
              width: '8rem',
              cell: ({ after }) => <strong>{write(after)}</strong>,
            },
          ]}
        />
      )}
    </div>
  );
}
