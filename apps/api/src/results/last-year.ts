import type { ResultView } from '@conference/contracts';
import type { CivilDate } from '@conference/domain';
import type { ConferenceEntity, Records, TargetEntity, TargetPastEntity } from '@conference/persistence';
import { confirmedLists } from '../targets/confirmed-lists';
import { figureWords, valueWords } from '../targets/target-words';
import { grouped } from './grouped';
import { outcomesOf, type Outcome } from './outcomes';

/** Says what an outcome was the year before. */
export type LastYear = (outcome: Outcome) => ResultView['last'];

/** Reads what the targets of a conference were the year before: with what became of them, where this office's own record has it. What a predecessor promised is left out until it is confirmed. */
export async function readLastYear(
  records: Records,
  conference: ConferenceEntity,
  targets: readonly TargetEntity[],
  todayOn: CivilDate,
): Promise<LastYear> {
  const isConfirmed = await confirmedLists(records, conference.id);
  const standing = (await records.targets.past(targets.map(({ id }) => id))).filter(({ officeCode, year }) =>
    isConfirmed({ office: officeCode, year }),
  );
  const past = grouped(standing, ({ targetId }) => targetId);
  const known = await knownOutcomes(records, conference.officeId, [...past.values()].flat(), todayOn);
  return ({ target, party }) => {
    const rows = past.get(target.id) ?? [];
    const row = rows.find(({ previousId }) => previousId && known.has(previousId)) ?? rows[0];
    const before = row?.previousId ? samePromise(known.get(row.previousId) ?? [], party) : null;
    const figure = figureWords(row ? row.figure : target.previous);
    if (!row && !figure) return null;
    return {
      year: row?.year ?? conference.year - 1,
      figure,
      written: before && valueWords(before.report?.entry.value ?? null, before.target.indicator),
      state: before?.state ?? null,
      conferenceId: before?.target.conferenceId ?? null,
    };
  };
}

async function knownOutcomes(
  records: Records,
  officeId: string,
  past: readonly TargetPastEntity[],
  todayOn: CivilDate,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const earlier = (await records.targets.byIds(past.flatMap(({ previousId }) => previousId ?? []))).filter(
    (target) => target.officeId === officeId,
  );
  const found: Outcome[] = [];
  for (const [conferenceId, targets] of grouped(earlier, (target) => target.conferenceId)) {
    const conference = await records.conferences.get(conferenceId);
    found.push(...(await outcomesOf(records, conference, targets, todayOn)).outcomes);
  }
  return grouped(found, ({ target }) => target.id);
}

/** What the same party promised then, or the only one that there was. */
function samePromise(before: readonly Outcome[], now: Outcome['party']): Outcome | null {
  const same = before.find(
    ({ party }) => party.kind === now.kind && party.unitId === now.unitId && party.personId === now.personId,
  );
  return same ?? (before.length === 1 ? before[0]! : null);
}
