import type { OpinionView, TaskDetail } from '@conference/contracts';

/** The remarks that nobody has answered yet; those of earlier rounds keep their answer. */
export function openRemarks({ opinions }: TaskDetail): OpinionView[] {
  return opinions.filter(({ disposition }) => disposition === null);
}
