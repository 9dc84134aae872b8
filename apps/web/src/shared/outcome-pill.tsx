import type { Outcome } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from './pill';

/** How an answer is coloured. */
export const OUTCOME_TONES: Record<Outcome, Tone> = {
  submitted: 'good',
  agree: 'good',
  agreeWithRemarks: 'wait',
  disagree: 'late',
  noOpinion: 'calm',
  notCompetent: 'calm',
  disposed: 'good',
  approved: 'good',
  returned: 'wait',
  recused: 'calm',
  notObjected: 'good',
  objected: 'late',
  issued: 'good',
  publicised: 'good',
  reported: 'good',
  inFavour: 'good',
  against: 'late',
  abstained: 'calm',
  assessed: 'good',
  responded: 'good',
  fulfilled: 'good',
  accepted: 'good',
  contested: 'late',
};

/** What somebody answered. */
export function OutcomePill({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return <Pill tone={OUTCOME_TONES[outcome]}>{t(`outcomes.${outcome}`)}</Pill>;
}
