import { useTranslation } from 'react-i18next';
import { voidBallot, type BallotAddress } from '../../secret-ballots/read-ballots';
import { ReasonButton } from '../../../shared/reason-button';

/** Declares a secret ballot void, with the reason that goes into the minutes; preparing another one repeats it. */
export function VoidBallot({ address, label }: { address: BallotAddress; label: string }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      conferenceId={address.conferenceId}
      label={label}
      hint={t('ballots.voidHint')}
      reasonLabel={t('votes.voidReason')}
      act={(reason) => voidBallot(address, reason)}
    />
  );
}
