import type { ApprovalView, DocumentDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fingerprint } from '../../shared/fingerprint';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import styles from './document.module.css';

/** Every approval, the newest first: who gave it or carried it over, and why it no longer stands. */
export function Approvals({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { approvals, contestable } = document;
  if (approvals.length === 0) return null;
  return (
    <Section id="approvals" title={t('approvals.title')}>
      <Sheet flush>
        <ol className={styles.revisions}>
          {approvals
            .toSorted((a, b) => b.givenAt.localeCompare(a.givenAt))
            .map((approval) => (
              <li key={`${approval.revision} ${approval.givenAt}`}>
                <span className={styles.number}>{t('conference.revisionNumber', { number: approval.revision })}</span>
                <span className={styles.file}>
                  <How approval={approval} />
                  {!approval.endedAt && contestable && <p className={styles.reason}>{t('approvals.contestable')}</p>}
                </span>
                <Standing approval={approval} document={document} />
                <span className={styles.when}>
                  <Moment at={approval.givenAt} /> · <Fingerprint hash={approval.packetHash} />
                </span>
              </li>
            ))}
        </ol>
      </Sheet>
    </Section>
  );
}

function How({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation();
  if (approval.how === 'given') {
    const names = approval.approvedBy.join(', ');
    return <>{names ? t('approvals.given', { names }) : t('approvals.givenByRule')}</>;
  }
  return (
    <>
      {t('approvals.carriedOver', { name: approval.changedBy ?? '' })}
      {approval.changeReason && <p className={styles.reason}>{approval.changeReason}</p>}
    </>
  );
}

function Standing({ approval, document }: { approval: ApprovalView; document: DocumentDetail }) {
  const { t } = useTranslation();
  if (!approval.endedAt) return <Pill tone={document.contestable ? 'wait' : 'good'}>{t('approvals.stands')}</Pill>;
  return (
    <span>
      <Pill tone={approval.endedBecause === 'carriedOver' ? 'calm' : 'late'}>
        {t(`approvalEnds.${approval.endedBecause ?? 'changed'}`)}
      </Pill>{' '}
      <span className="quiet">
        <Moment at={approval.endedAt} as="short" />
      </span>
    </span>
  );
}

/** What is approved, against what stands now: said in words, with the way to the difference. */
export function ApprovalBadge({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { approvedRevision, lastApprovedRevision, currentRevision, contestable, id } = document;
  if (approvedRevision === currentRevision && currentRevision > 0) {
    return (
      <Pill tone={contestable ? 'wait' : 'good'}>
        {t(contestable ? 'approvals.badgeContestable' : 'conference.approvedCurrent', { number: approvedRevision })}
      </Pill>
    );
  }
  const older = approvedRevision ?? lastApprovedRevision;
  if (older === null || older === currentRevision) return null;
  return (
    <>
      <Pill tone="wait">{t('approvals.badgeOlder', { older, current: currentRevision })}</Pill>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link
            to="/documents/$documentId/compare"
            params={{ documentId: id }}
            search={{ from: older, to: currentRevision }}
            {...props}
          />
        )}
      >
        {t('approvals.seeChanges')}
      </Anchor>
    </>
  );
}
