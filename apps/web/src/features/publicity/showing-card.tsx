import type { PublicityView } from '@conference/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Fingerprint } from '../../shared/fingerprint';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { Withdrawal } from './withdrawal';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One showing: what, since when, until when, and whether the whole time is proven. */
export function ShowingCard({ showing, children }: { showing: PublicityView; children?: ReactNode }) {
  const { t } = useTranslation();
  const { dueOn, publicisedAt, publicisedBy, shownUntil, withdrawnAt, withdrawnBecause, provenAt } = showing;
  return (
    <Sheet>
      <p style={{ margin: '0 0 0.75rem' }}>
        <State showing={showing} /> <span className="quiet">{t('publicity.showing', { number: showing.showing })}</span>
      </p>
      <Facts
        facts={[
          [t('publicity.dueOn'), writeDate(dueOn)],
          ...(publicisedAt
            ? [
                [
                  t('publicity.since'),
                  <span key="since">
                    <Moment at={publicisedAt} />
                    {publicisedBy && <div className="quiet">{publicisedBy}</div>}
                  </span>,
                ] as const,
              ]
            : []),
          ...(shownUntil ? [[t('publicity.until'), <Moment key="until" at={shownUntil} />] as const] : []),
          ...(provenAt ? [[t('publicity.proven'), <Moment key="proven" at={provenAt} />] as const] : []),
          ...(withdrawnAt ? [[t('publicity.withdrawn'), <Moment key="withdrawn" at={withdrawnAt} />] as const] : []),
          [
            t(showing.matter === 'issued' ? 'posting.file' : 'publicity.packet'),
            <Fingerprint key="packet" hash={showing.packetHash} />,
          ],
        ]}
      />
      {withdrawnBecause && <p>{withdrawnBecause}</p>}
      {children}
      {showing.mayWithdraw && <Withdrawal showing={showing} />}
    </Sheet>
  );
}

function State({ showing: { isShown, publicisedAt, withdrawnAt, provenAt, shownUntil } }: { showing: PublicityView }) {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  if (withdrawnAt) return <Pill tone="late">{t('publicity.stateWithdrawn')}</Pill>;
  if (provenAt) return <Pill tone="good">{t('publicity.stateProven')}</Pill>;
  if (isShown && shownUntil) {
    const days = Math.max(0, Math.floor((new Date(shownUntil).getTime() - now) / DAY_MS));
    return <Pill tone="accent">{days > 0 ? t('publicity.daysLeft', { count: days }) : t('publicity.lastDay')}</Pill>;
  }
  return (
    <Pill tone={publicisedAt ? 'calm' : 'wait'}>{t(publicisedAt ? 'publicity.stateOver' : 'publicity.stateDue')}</Pill>
  );
}
