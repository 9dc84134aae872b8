import type { AssessmentsView, AssessmentView } from '@conference/contracts';
import { ASSESSMENT_STATE_NAMES } from '@conference/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { EmptyState } from '../../shared/empty-state';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { UnreadyPage } from '../../shared/unready-page';
import styles from './assessment.module.css';
import { assessmentsQuery } from './read-assessments';
import { STATE_TONES } from './state-tones';

const route = getRouteApi('/inside/conferences/$conferenceId/assessments');

/** The assessments of a conference, year by year and set by set: who has scored, what others conclude, and who is missing. */
export function AssessmentsPage() {
  const { t } = useTranslation();
  const { conferenceId } = route.useParams();
  const { data, error } = useQuery(assessmentsQuery(conferenceId));
  if (!data) return <UnreadyPage error={error} />;
  const years = [...new Set(data.items.map(({ year }) => year))].toSorted((a, b) => b - a);
  return (
    <div className={styles.page}>
      <title>{`${t('assessment.title')} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {t('assessment.toConference')}
        </Anchor>
        <Title order={1}>{t('assessment.title')}</Title>
        {!data.seesAll && <Text c="dimmed">{t('assessment.seesSome')}</Text>}
      </header>
      {years.length === 0 && (
        <EmptyState title={t('assessment.nobodyAsked')}>
          {data.sets.map((set) => (
            <p key={set.code}>
              {set.title}: {t('assessment.setInWords', { count: set.criteria.length, from: set.from, to: set.to })}
            </p>
          ))}
        </EmptyState>
      )}
      {years.flatMap((year) =>
        data.sets.map((set) => <YearOfSet key={`${year} ${set.code}`} year={year} set={set} items={data.items} />),
      )}
    </div>
  );
}

interface YearOfSetProps {
  year: number;
  set: AssessmentsView['sets'][number];
  items: readonly AssessmentView[];
}

function YearOfSet({ year, set, items }: YearOfSetProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const rows = items.filter((item) => item.year === year && item.setCode === set.code);
  const missing = rows.filter(({ state }) => state === 'open');
  const title = `${year} · ${set.title}`;
  if (rows.length === 0) return null;
  return (
    <Section id={`${set.code}-${year}`} title={title}>
      <Text c="dimmed" mb="sm">
        {t('assessment.setInWords', { count: set.criteria.length, from: set.from, to: set.to })}
      </Text>
      {missing.length > 0 && (
        <div className={styles.missing}>
          <Notice tone="wait" title={t('assessment.missing', { count: missing.length, all: rows.length })}>
            <p>
              {missing.map(({ name, assessor }) => (assessor === name ? name : `${name} (${assessor})`)).join('; ')}
            </p>
          </Notice>
        </div>
      )}
      <Sheet flush>
        <DataTable
          label={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              head: t('assessment.subject'),
              names: true,
              width: '24%',
              cell: ({ id, name }) => (
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/assessments/$assessmentId" params={{ assessmentId: id }} {...props} />
                  )}
                >
                  {name}
                </Anchor>
              ),
            },
            {
              key: 'state',
              head: t('assessment.state'),
              width: '21%',
              cell: ({ state }) => <Pill tone={STATE_TONES[state]}>{say(ASSESSMENT_STATE_NAMES[state])}</Pill>,
            },
            {
              key: 'own',
              head: t('assessment.own'),
              isLong: true,
              width: '24%',
              cell: ({ own }) => own && say(own.sentence),
            },
            {
              key: 'appraised',
              head: t('assessment.appraised'),
              isLong: true,
              width: '24%',
              cell: ({ appraised }) => appraised && say(appraised.sentence),
            },
            {
              key: 'gap',
              head: t('assessment.gap'),
              width: '10%',
              cell: ({ gap }) => (gap === null ? null : gap > 0 ? `+${gap}` : gap < 0 ? `−${-gap}` : '0'),
            },
          ]}
        />
      </Sheet>
    </Section>
  );
}
