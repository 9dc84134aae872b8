import type { ConveningView } from '@conference/contracts';
import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SpokenOf } from '../../shared/spoken-of';
import { UnreadyPage } from '../../shared/unready-page';
import { BranchesSection } from './branches-section';
import styles from './convening.module.css';
import { FormSection } from './form-section';
import { GuestsSection } from './guests-section';
import { conveningQuery } from './read-convening';
import { RepliesSection } from './replies-section';
import { UnitsSection } from './units-section';

const route = getRouteApi('/inside/conferences/$conferenceId/convening');

/** How a conference is convened: in which form, with whose agreement, and who is to come. */
export function ConveningPage() {
  const { conferenceId } = route.useParams();
  const { data: convening, error } = useQuery(conveningQuery(conferenceId));
  if (!convening) return <UnreadyPage error={error} />;
  return (
    <SpokenOf kind={convening.kind}>
      <Convening conferenceId={conferenceId} convening={convening} />
    </SpokenOf>
  );
}

function Convening({ conferenceId, convening }: { conferenceId: string; convening: ConveningView }) {
  const { t } = useTranslation();
  const title = t('convening.title');
  return (
    <div className={styles.page}>
      <title>{`${title} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {convening.title}
        </Anchor>
        <Title order={1}>{title}</Title>
      </header>
      {convening.may.seeReplies && <RepliesSection conferenceId={conferenceId} />}
      {convening.summoned > 0 && <BranchesSection conferenceId={conferenceId} />}
      {convening.may.seeGuests && <GuestsSection conferenceId={conferenceId} />}
      <FormSection conferenceId={conferenceId} convening={convening} />
      {convening.form === 'delegates' && convening.settled && (
        <UnitsSection conferenceId={conferenceId} convening={convening} />
      )}
    </div>
  );
}
