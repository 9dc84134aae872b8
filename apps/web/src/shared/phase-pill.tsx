import type { DocumentPhase } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from './pill';

const TONES: Record<DocumentPhase, Tone> = {
  waiting: 'calm',
  drafting: 'accent',
  consultation: 'accent',
  disposition: 'accent',
  tabled: 'accent',
  approval: 'accent',
  rework: 'wait',
  editorial: 'wait',
  issuing: 'accent',
  final: 'good',
};

/** Where a document is on its way. */
export function PhasePill({ phase }: { phase: DocumentPhase }) {
  const { t } = useTranslation();
  return <Pill tone={TONES[phase]}>{t(`phases.${phase}`)}</Pill>;
}
