import type { DocumentDetail, UnreachedView } from '@conference/contracts';
import { documentKindOf } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { civilDateOf, writeDate } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Fingerprint } from '../../shared/fingerprint';
import { Notice } from '../../shared/notice';
import { PhasePill } from '../../shared/phase-pill';
import { useSentence } from '../../shared/sentence';
import { Unreached } from '../../shared/unreached';
import { ApprovalBadge } from './approvals';
import styles from './document.module.css';
import { Ways } from './ways';

/** What the document is, where it stands, and what of it is approved or issued. */
export function DocumentHead({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { approvedPacketHash, conferenceId, symbol, issuedAt, issuedUrl, temporalUrl } = document;
  return (
    <header className={styles.head}>
      <div className={styles.marks}>
        <span className="quiet">{say(documentKindOf(document.kind).name)}</span>
        <PhasePill phase={document.phase} />
        <ApprovalBadge document={document} />
      </div>
      <Title order={1}>{document.title}</Title>
      <Facts
        facts={[
          [t('document.unit'), document.unit ?? '–'],
          [t('document.waitingFor'), document.waitingFor.join(', ') || t('conferences.nobody')],
          ...(symbol ? [[t('conference.symbol'), symbol] as const] : []),
          ...(approvedPacketHash
            ? [[t('document.approvedPacket'), <Fingerprint key="packet" hash={approvedPacketHash} />] as const]
            : []),
        ]}
      />
      {unreachedOf(document).map(([personId, unreached]) => (
        <Unreached key={personId} unreached={unreached} />
      ))}
      {document.blocked && <Notice tone="wait" title={say(document.blocked)} />}
      <Ways document={document} />
      <div className={styles.links}>
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}
        >
          {t('document.conference')}
        </Anchor>
        {issuedUrl && (
          <Anchor inherit href={issuedUrl} target="_blank" rel="noreferrer">
            {t('conference.issuedFile')} <span aria-hidden="true">↗</span>
          </Anchor>
        )}
        {issuedAt && (
          <span className="quiet">{t('document.issuedOn', { date: writeDate(civilDateOf(issuedAt)) })}</span>
        )}
        {temporalUrl && (
          <Anchor inherit href={temporalUrl} target="_blank" rel="noreferrer">
            {t('conference.run')} <span aria-hidden="true">↗</span>
          </Anchor>
        )}
      </div>
    </header>
  );
}

/** Who of those waited for cannot be reached by mail, each once. */
function unreachedOf({ rounds }: DocumentDetail): [personId: string, unreached: UnreachedView][] {
  const tasks = rounds.flatMap((round) => round.tasks);
  return [...new Map(tasks.flatMap(({ assignee, unreached }) => (unreached ? [[assignee.id, unreached]] : [])))];
}
