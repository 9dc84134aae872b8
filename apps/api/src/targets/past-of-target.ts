import type { Predecessor } from '@conference/domain';
import type { ConferenceEntity, NewTarget, Records } from '@conference/persistence';

/** Finds the targets that a target takes further; one that the system does not have stays a figure with its place. A real conference follows no rehearsal. */
export async function findPast(
  records: Records,
  conference: Pick<ConferenceEntity, 'officeId' | 'rehearsal'>,
  predecessors: readonly Predecessor[],
): Promise<NewTarget['past'][number][]> {
  const past: NewTarget['past'][number][] = [];
  for (const { office, year, code, figure } of predecessors) {
    const found = await records.targets.ofYear({ office, year, code, withRehearsals: conference.rehearsal });
    past.push({
      officeCode: office,
      year,
      code,
      figure: figure.comparator === 'none' && found ? found.indicator : figure,
      previousId: found?.id ?? null,
    });
  }
  return past;
}
