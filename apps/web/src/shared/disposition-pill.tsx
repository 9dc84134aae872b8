import type { DispositionKind } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from './pill';

const TONES: Readonly<Record<DispositionKind, Tone>> = { takenOver: 'good', partly: 'wait', notTaken: 'calm' };

/** What became of a remark. */
export function DispositionPill({ disposition }: { disposition: DispositionKind }) {
  const { t } = useTranslation();
  return <Pill tone={TONES[disposition]}>{t(`dispositions.${disposition}`)}</Pill>;
}
