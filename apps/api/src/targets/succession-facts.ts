import {
  takenOverLists,
  type ConferencePlan,
  type KnownList,
  type SuccessionFacts,
  type TakenOverList,
} from '@conference/domain';
import type { Records, TargetEntity } from '@conference/persistence';

/** A list with the manifest of the dossier that confirms it. */
interface ProvenList extends KnownList {
  readonly manifestSha256: string | null;
}

/** Reads what the system knows about the offices that a plan takes over. Others that take over the same ones wait until it is written down. */
export async function successionFacts(
  records: Records,
  plan: ConferencePlan,
  rehearsal: boolean,
): Promise<SuccessionFacts & { readonly lists: readonly ProvenList[] }> {
  const lists: ProvenList[] = [];
  const taken: SuccessionFacts['taken'][number][] = [];
  for (const { office, year } of takenOverLists(plan)) {
    await records.targets.lockPast(office, year);
    lists.push(await knownList(records, { office, year }, { plan, rehearsal }));
    const elsewhere = await records.targets.takenElsewhere({ office, year, except: plan.office.code });
    taken.push(...elsewhere.map((one) => ({ office, year, ...one })));
  }
  return { tookOver: await records.directory.tookOver(), lists, taken };
}

async function knownList(
  records: Records,
  list: TakenOverList,
  { plan, rehearsal }: { readonly plan: ConferencePlan; readonly rehearsal: boolean },
): Promise<ProvenList> {
  const codes = plan.targets
    .flatMap(({ follows = [] }) => follows)
    .filter(({ office, year }) => office === list.office && year === list.year);
  const found: TargetEntity[] = [];
  for (const { code } of codes) {
    const target = await records.targets.ofYear({ ...list, code, withRehearsals: rehearsal });
    if (target) found.push(target);
  }
  const manifestSha256 = await manifestOf(records, found);
  return {
    ...list,
    manifestSha256,
    isKnown: await records.targets.hasYear({ ...list, withRehearsals: rehearsal }),
    hasDossier: manifestSha256 !== null,
    targets: found.map(({ code, indicator }) => ({ code, figure: indicator })),
  };
}

/** The manifest of the final dossier of the conference that set the targets; null while one of their conferences has none. */
export async function manifestOf(records: Records, targets: readonly TargetEntity[]): Promise<string | null> {
  let manifest: string | null = null;
  for (const id of new Set(targets.map(({ conferenceId }) => conferenceId))) {
    manifest = (await records.dossiers.final(id))?.manifestSha256 ?? null;
    if (manifest === null) return null;
  }
  return manifest;
}
