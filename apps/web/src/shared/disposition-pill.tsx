import type { DispositionKind } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from './pill';

/** How what became of a remark is coloured. */
export const DISPOSITION_TONES: Readonly<Record<DispositionKind, Tone>> = {
  takenOver: 'good',
  partly: 'wait',
  notTaken: 'calm',
};

/** What became of a remark. */
export function DispositionPill({ disposition }: { disposition: DispositionKind }) {
  const { t } = useTranslation();
  return <Pill tone={DISPOSITION_TONES[disposition]}>{t(`dispositions.${disposition}`)}</Pill>;
}
