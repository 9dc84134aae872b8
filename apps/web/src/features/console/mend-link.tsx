import type { PreflightView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabName } from './part-name';

type Page = PreflightView['missing'][number]['page'];
type Target = Pick<ComponentProps<typeof Link>, 'to' | 'hash'> & { search?: { part: TabName } };

const CONFERENCE = '/conferences/$conferenceId';

/** Where each thing that is missing is mended. */
const TARGETS: Readonly<Record<Page, Target>> = {
  people: { to: `${CONFERENCE}/convening` },
  agenda: { to: `${CONFERENCE}/console`, hash: 'agenda' },
  documents: { to: CONFERENCE, hash: 'documents' },
  summons: { to: `${CONFERENCE}/mails` },
  roll: { to: `${CONFERENCE}/convening` },
  checkIn: { to: `${CONFERENCE}/check-in` },
  votes: { to: `${CONFERENCE}/console`, search: { part: 'votes' } },
  ballots: { to: `${CONFERENCE}/console`, search: { part: 'ballots' } },
  pledge: { to: `${CONFERENCE}/console`, search: { part: 'pledge' } },
  speakers: { to: `${CONFERENCE}/console`, search: { part: 'speakers' } },
  elections: { to: `${CONFERENCE}/console`, search: { part: 'elections' } },
  plan: { to: `${CONFERENCE}/convening` },
};

/** The way to the page that mends what is missing. */
export function MendLink({ conferenceId, page }: { conferenceId: string; page: Page }) {
  const { t } = useTranslation();
  return (
    <Anchor renderRoot={(props) => <Link {...TARGETS[page]} params={{ conferenceId }} {...props} />}>
      {t(`preflight.mend.${page}`)}
    </Anchor>
  );
}
