import type { TargetView } from '@conference/contracts';
import { writtenDate, type Sentence } from '@conference/domain';
import type { Records, TargetChangeEntity } from '@conference/persistence';
import type { TargetSnapshot } from './target-snapshot';
import { figureWords, partyName, valueWords, type PartyNames } from './target-words';

type ChangeView = TargetView['changes'][number];
type Part = ChangeView['differences'][number]['what'];

/** What a change is told with. */
interface ChangeContext extends PartyNames {
  readonly decisions: ReadonlyMap<string, string>;
}

/** The numbers of the resolutions behind changes, by their entries. */
export async function decisionNumbers(
  records: Records,
  changes: readonly TargetChangeEntity[],
): Promise<ReadonlyMap<string, string>> {
  const ids = changes.flatMap(({ decisionEntryId }) => decisionEntryId ?? []);
  const entries = ids.length > 0 ? await records.register.byIds(ids) : [];
  return new Map(entries.map(({ id, symbol }) => [id, symbol]));
}

/** One change of a target: who made it, why, by which resolution, and what it made different. */
export function changeView(change: TargetChangeEntity, context: ChangeContext): ChangeView {
  const { kind, isAmendment, reason, decisionEntryId, changedBy, changedAt } = change;
  const [before, after] = [partsOf(change.before, context), partsOf(change.after, context)];
  const parts = [...new Set([...before.keys(), ...after.keys()])];
  return {
    kind,
    isAmendment,
    reason,
    decision: (decisionEntryId && context.decisions.get(decisionEntryId)) || null,
    changedBy: context.directory.name(changedBy) ?? '',
    changedAt: changedAt.toISOString(),
    differences: parts
      .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
      .filter((difference) => difference.before?.vi !== difference.after?.vi),
  };
}

/** What a target said at a moment, in words; a hand-over keeps the owner and the unit alone. */
function partsOf(kept: object | null, { directory, employeeSide }: ChangeContext): ReadonlyMap<Part, Sentence> {
  const { title, indicator, baseline, ownerId, evidenceRequired, fromOn, untilOn, parties, unitId } = (kept ??
    {}) as Partial<TargetSnapshot> & { readonly unitId?: string | null };
  const named = (name: string | null | undefined) => name && ({ vi: name, en: name } satisfies Sentence);
  const promised = parties ?? (unitId ? [{ kind: 'unit' as const, unitId, personId: null }] : []);
  const said: readonly (readonly [Part, Sentence | '' | null | undefined])[] = [
    ['title', named(title)],
    ['figure', indicator && figureWords(indicator)],
    ['baseline', valueWords(baseline ?? null, indicator ?? { comparator: 'none' })],
    [
      'parties',
      promised.length > 0 ? joined(promised.map((party) => partyName(party, { directory, employeeSide }))) : null,
    ],
    ['owner', ownerId && named(directory.name(ownerId))],
    ['term', term(fromOn ?? null, untilOn ?? null)],
    ['evidence', evidenceRequired === undefined ? null : EVIDENCE[evidenceRequired ? 'asked' : 'free']],
  ];
  return new Map(said.flatMap(([part, words]) => (words ? [[part, words] as const] : [])));
}

const EVIDENCE = {
  asked: { vi: 'có minh chứng', en: 'with evidence' },
  free: { vi: 'không bắt buộc minh chứng', en: 'evidence is free' },
} as const;

function term(fromOn: string | null, untilOn: string | null): Sentence | null {
  if (!fromOn && !untilOn) return null;
  const [from, until] = [fromOn && writtenDate(fromOn), untilOn && writtenDate(untilOn)];
  return {
    vi: [from && `từ ${from.vi}`, until && `đến ${until.vi}`].filter(Boolean).join(' '),
    en: [from && `from ${from.en}`, until && `until ${until.en}`].filter(Boolean).join(' '),
  };
}

function joined(names: readonly Sentence[]): Sentence {
  return { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };
}
