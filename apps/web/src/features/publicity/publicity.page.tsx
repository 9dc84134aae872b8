import type { PublicityView } from '@conference/contracts';
import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { OpinionTable } from '../../shared/opinion-table';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { Waiting } from '../../shared/waiting';
import { IssuedShowing } from './issued-showing';
import styles from './publicity.module.css';
import { publicityQuery, shownTableQuery } from './read-publicity';
import { ShowingCard } from './showing-card';

/** What became of the opinions, shown to everybody in the office; what was shown before stands below. */
export function PublicityPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(publicityQuery);
  if (!data) return <UnreadyPage error={error} />;
  const shown = data.items.filter(({ isShown }) => isShown);
  const before = data.items.filter(({ isShown, publicisedAt }) => !isShown && publicisedAt !== null);
  return (
    <div className={styles.page}>
      <title>{`${t('publicity.page')} · ${t('app.shortName')}`}</title>
      <div>
        <Title order={1}>{t('publicity.page')}</Title>
        <Text c="dimmed">{t('publicity.lead')}</Text>
      </div>
      {shown.length === 0 && (
        <EmptyState title={t('publicity.empty')}>
          <p>{t('publicity.emptyHint')}</p>
        </EmptyState>
      )}
      {shown.map((showing) => (
        <Showing key={showing.id} showing={showing} isOpen={shown.length === 1} />
      ))}
      {before.length > 0 && <Title order={2}>{t('publicity.before')}</Title>}
      {before.map((showing) => (
        <Showing key={showing.id} showing={showing} isOpen={false} level={3} />
      ))}
    </div>
  );
}

interface ShowingProps {
  showing: PublicityView;
  isOpen: boolean;
  level?: 2 | 3;
}

function Showing({ showing, isOpen: isOpenFirst, level = 2 }: ShowingProps) {
  const id = `showing-${showing.id}`;
  const title = showing.documentTitle;
  const body = (
    <>
      <p className="quiet">{showing.conferenceTitle}</p>
      {showing.matter === 'issued' ? (
        <IssuedShowing showing={showing} />
      ) : (
        <ShownAnswers showing={showing} isOpen={isOpenFirst} />
      )}
    </>
  );
  if (level === 2) {
    return (
      <Section id={id} title={title}>
        {body}
      </Section>
    );
  }
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <Title order={3} id={`${id}-title`}>
        {title}
      </Title>
      {body}
    </section>
  );
}

function ShownAnswers({ showing, isOpen: isOpenFirst }: { showing: PublicityView; isOpen: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <>
      <ShowingCard showing={showing}>
        <p>
          <Anchor href={showing.pdfUrl} target="_blank" rel="noreferrer">
            {t('publicity.pdf')} <span aria-hidden="true">↗</span>
          </Anchor>
        </p>
      </ShowingCard>
      <details className={styles.table} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('publicity.table')}</summary>
        {isOpen && <ShownTable publicityId={showing.id} />}
      </details>
    </>
  );
}

function ShownTable({ publicityId }: { publicityId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(shownTableQuery(publicityId));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting label={t('app.loading')} />;
  return data.opinions.length > 0 ? (
    <OpinionTable opinions={data.opinions} />
  ) : (
    <p className="quiet">{t('document.noOpinions')}</p>
  );
}
