import type { SecretBallotView } from '@conference/contracts';
import { MOTION_CHOICES } from '@conference/domain';
import { useTranslation } from 'react-i18next';

/** Names a choice as it is printed on the paper: one of three answers, or a candidate. */
export function useOptionName(names: SecretBallotView['names']): (option: string) => string {
  const { t } = useTranslation();
  return (option) => {
    const answer = MOTION_CHOICES.find((choice) => choice === option);
    return answer ? t(`votes.${answer}`) : (names[option] ?? option);
  };
}
