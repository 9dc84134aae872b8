import type { PledgePartyView, PledgeView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { CallParty } from './call-party';
import { PaperSignature } from './paper-signature';
import { PartyState } from './party-state';
import styles from './pledge.module.css';
import { SignForm } from './sign-form';

interface PledgeProps {
  conferenceId: string;
  pledge: PledgeView;
  /** The item is before the room: the parties sign. */
  isOnStage: boolean;
  runsFloor: boolean;
}

/** The emulation pledge: what is promised, who signs now, and how each party signed. Each signs for itself, in order. */
export function Pledge({ conferenceId, pledge, isOnStage, runsFloor }: PledgeProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const me = useMe().person;
  const { parties, now } = pledge;
  const mine = parties.find(({ code, personId }) => code === now && personId === me.id);
  const hasBegun = parties.some(({ signedAt }) => signedAt);
  return (
    <>
      <p className={styles.title}>{pledge.title}</p>
      {pledge.text && <p className={styles.text}>{pledge.text}</p>}
      {pledge.isComplete && <Notice tone="good" title={t('pledge.complete')} />}
      {pledge.lacks && hasBegun && <Notice tone="wait" title={say(pledge.lacks)} />}
      <ol className={styles.parties}>
        {parties.map((party) => (
          <li key={party.code} aria-current={isOnStage && party.code === now ? 'step' : undefined}>
            <div className={styles.party}>
              <span className={styles.who}>
                <strong>{party.name}</strong>
                <span className="quiet">
                  {party.position} · {t(`sides.${party.side}`)}
                </span>
              </span>
              <PartyState party={party} isNow={isOnStage && party.code === now} />
            </div>
            {isOnStage && runsFloor && !party.signedAt && (
              <DeskActs conferenceId={conferenceId} party={party} pledge={pledge} />
            )}
          </li>
        ))}
      </ol>
      {isOnStage && mine && <SignForm conferenceId={conferenceId} party={mine} ways={pledge.ways} />}
    </>
  );
}

/** What whoever runs the room does for a party: call it before its turn or from elsewhere, or record what it signed on paper. */
function DeskActs({
  conferenceId,
  party,
  pledge: { now, ways },
}: {
  conferenceId: string;
  party: PledgePartyView;
  pledge: PledgeView;
}) {
  const isNow = party.code === now;
  return (
    <>
      {(!isNow || (!party.isPresent && !party.called)) && <CallParty conferenceId={conferenceId} party={party} />}
      {isNow && ways.includes('paper') && <PaperSignature conferenceId={conferenceId} party={party} />}
    </>
  );
}
