import type { Overview } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';

/** What waits for the reader in a room: a vote, a secret ballot, a signature. How they voted stands nowhere. */
export function WaitingNow({ overview: { votes, pledges } }: { overview: Overview }) {
  const { t } = useTranslation();
  return (
    <>
      {votes.map(({ id, conferenceId, title, isSecret }) => (
        <Notice key={id} tone="wait" title={t(isSecret ? 'overview.ballotWaits' : 'overview.voteWaits')}>
          <p>
            <Room conferenceId={conferenceId}>{title}</Room>
          </p>
        </Notice>
      ))}
      {pledges.map(({ conferenceId, title }) => (
        <Notice key={conferenceId} tone="accent" title={t('overview.pledgeWaits')}>
          <p>
            <Room conferenceId={conferenceId}>{title}</Room>
          </p>
        </Notice>
      ))}
    </>
  );
}

function Room({ conferenceId, children }: { conferenceId: string; children: string }) {
  return (
    <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId/now" params={{ conferenceId }} {...props} />}>
      {children}
    </Anchor>
  );
}
