import type { Overview } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { civilDateOf, writeDate } from '../../shared/dates';
import { Section, Sheet } from '../../shared/section';
import { Few } from './few';
import styles from './overview.module.css';

/** What is shown to all staff, and the newest results. */
export function ToRead({ overview: { shown, results } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (shown.length === 0 && !results) return null;
  return (
    <Section id="to-read" title={t('overview.toRead')}>
      <Sheet flush>
        {shown.length > 0 && <Few items={shown}>{(one) => <Shown shown={one} />}</Few>}
        {results && (
          <p className={styles.item}>
            <Anchor
              renderRoot={(props) => <Link to="/results" search={{ conference: results.conferenceId }} {...props} />}
            >
              {t('overview.results', { title: results.title })}
            </Anchor>
          </p>
        )}
      </Sheet>
    </Section>
  );
}

function Shown({ shown }: { shown: Overview['shown'][number] }) {
  const { t } = useTranslation();
  const { documentId, title, symbol, matter, until } = shown;
  const name = [symbol, title].filter(Boolean).join(' · ');
  return (
    <>
      <p className={styles.words}>
        {matter === 'answers' ? (
          <Anchor
            renderRoot={(props) => <Link to="/documents/$documentId/dispositions" params={{ documentId }} {...props} />}
          >
            {t('overview.shownAnswers', { title })}
          </Anchor>
        ) : (
          <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
            {name}
          </Anchor>
        )}
      </p>
      <p className="quiet">{t('overview.shownUntil', { date: writeDate(civilDateOf(until)) })}</p>
    </>
  );
}
