import { formatIndicator, regimeOn, type PlannedPerson } from '@conference/domain';
import type {
  AttendanceFacts,
  ConferenceFacts,
  MinutesFacts,
  OfficeFacts,
  PersonFacts,
  PledgeFacts,
  ResolutionFacts,
  Signature,
  TargetFacts,
} from '@conference/documents';
import type { ConferenceEntity, OfficeEntity, Records } from '@conference/persistence';

/** What the room did, as it is written into minutes and resolution. */
export async function outcomeFacts(records: Records, conference: ConferenceEntity) {
  const office = await records.directory.office(conference.officeId);
  const [agenda, votes, counts, parties, targets, declarations, documents] = [
    await records.conferences.agenda(conference.id),
    await records.votes.published(conference.id),
    await records.floor.counts(conference.id),
    await records.floor.parties(conference.id),
    await records.targets.ofConference(conference.id),
    await records.floor.declarations(conference.id),
    await records.documents.ofConference(conference.id),
  ];
  const units = await records.directory.unitNames(office.id);
  const opinions = await records.documents.opinions(documents.map(({ id }) => id));
  const floorRemarks = opinions.filter(({ taskId }) => taskId === null);
  const people = await records.directory.people(floorRemarks.map(({ personId }) => personId));
  const speakers = new Map([...people.values()].map(({ id, name }) => [id, name]));
  return {
    floorRemarks,
    speakers,
    office,
    conference,
    agenda,
    votes,
    counts,
    parties,
    targets,
    declarations,
    documents,
    units,
  };
}

type Outcome = Awaited<ReturnType<typeof outcomeFacts>>;

/** The facts of the resolution; the number is known once the clerk has given it. */
export function resolutionFacts(outcome: Outcome, issue: ResolutionFacts['issue']): ResolutionFacts {
  const { conference, office, votes } = outcome;
  const head = holder(conference, 'head');
  return {
    office: officeFacts(office),
    issue,
    conference: conferenceFacts(conference),
    bases: regimeOn(conference.heldOn, conference.kind).legalBases,
    attendance: attendanceFacts(outcome),
    adopted: outcome.documents
      .filter(({ phase, kind }) => phase === 'final' && kind !== 'minutes' && kind !== 'resolution')
      .map(({ title }) => title),
    votes: votes
      .filter(({ verdict }) => verdict?.holds)
      .map(({ title, verdict }) => ({ motion: title, sentence: verdict!.sentence.vi })),
    targets: targetFacts(outcome),
    pledge: pledgeFacts(outcome),
    rehearsal: conference.rehearsal,
    head: head?.position ?? 'Thủ trưởng cơ quan',
    employeeSide: office.employeeSide.name,
    signatures: head ? [{ authority: 'TM. ĐOÀN CHỦ TỊCH', position: head.position, name: head.name }] : [],
    recipients: [
      'Như Điều Tổ chức thực hiện',
      ...(office.superiorBody ? [`${office.superiorBody} (để báo cáo)`] : []),
      'Lưu: VT',
    ],
  };
}

/** The facts of the minutes: what happened, item by item. */
export function minutesFacts(outcome: Outcome): MinutesFacts {
  const { conference, office, agenda } = outcome;
  const secretary = holder(conference, 'secretary') ?? holder(conference, 'headOfOffice');
  const chair = holder(conference, 'head');
  return {
    office: officeFacts(office),
    issue: { number: null, symbol: null, draft: false },
    conference: conferenceFacts(conference),
    rehearsal: conference.rehearsal,
    venue: conference.place,
    startedAt: outcome.declarations[0]?.declaredAt.toISOString() ?? null,
    endedAt: agenda.at(-1)?.finishedAt?.toISOString() ?? null,
    attendance: attendanceFacts(outcome),
    presidium: [chair, holder(conference, 'unionChair')].flatMap((person) => (person ? [personFacts(person)] : [])),
    secretaries: secretary ? [personFacts(secretary)] : [],
    agenda: agenda.map((item) => minutesItem(outcome, item)),
    signatures: [
      ...(secretary ? [signature('THƯ KÝ', secretary)] : []),
      ...(chair ? [signature('CHỦ TỌA', chair)] : []),
    ],
    recipients: ['Đoàn Chủ tịch', 'Lưu: VT'],
  };
}

function minutesItem(outcome: Outcome, item: Outcome['agenda'][number]): MinutesFacts['agenda'][number] {
  const presenter = outcome.conference.plan.people.find(({ code }) => code === item.presenterCode);
  return {
    title: item.title,
    startedAt: item.earlier[0]?.startedAt ?? item.startedAt?.toISOString() ?? null,
    presenter: presenter ? personFacts(presenter) : null,
    notes: [...departures(item), ...(item.note ? [item.note] : [])],
    opinions: during(outcome.floorRemarks, item, ({ givenAt }) => givenAt).map(({ personId, remark }) => ({
      speaker: outcome.speakers.get(personId) ?? '',
      text: remark,
    })),
    votes: during(outcome.votes, item, ({ closedAt }) => closedAt).map(({ title, verdict }) => ({
      motion: title,
      sentence: verdict!.sentence.vi,
    })),
    elections: during(outcome.counts, item, ({ countedAt }) => countedAt).map((count) => electionFacts(outcome, count)),
    pledge: during(outcome.parties, item, ({ signedAt }) => signedAt).length > 0 ? pledgeFacts(outcome) : null,
  };
}

/** Where the room departed from its programme, in the words of its reasons. */
function departures({ skipped, moved, reopened }: Outcome['agenda'][number]): string[] {
  return [
    ...(skipped ? [`Không tiến hành mục này. Lý do: ${skipped.reason}`] : []),
    ...(moved ? [`Thay đổi thứ tự so với chương trình. Lý do: ${moved.reason}`] : []),
    ...(reopened ? [`Tiến hành lại mục này. Lý do: ${reopened.reason}`] : []),
  ];
}

/** What happened while an item was before the room, the times before it was taken up again included. */
function during<T>(events: readonly T[], item: Outcome['agenda'][number], at: (event: T) => Date | null): T[] {
  const { startedAt, finishedAt, earlier } = item;
  const sittings = [
    ...earlier.map((sitting) => ({ from: new Date(sitting.startedAt), to: new Date(sitting.endedAt) })),
    ...(startedAt ? [{ from: startedAt, to: finishedAt }] : []),
  ];
  return events.filter((event) => {
    const instant = at(event);
    return instant !== null && sittings.some(({ from, to }) => instant >= from && (!to || instant <= to));
  });
}

function electionFacts(
  outcome: Outcome,
  count: Outcome['counts'][number],
): NonNullable<MinutesFacts['agenda'][number]['elections']>[number] {
  const { plan } = outcome.conference;
  const names = new Map(plan.people.map(({ code, name }) => [code, name]));
  return {
    title: plan.elections.find(({ code }) => code === count.electionCode)?.title ?? count.electionCode,
    issued: count.ballots.issued,
    collected: count.ballots.collected,
    valid: count.ballots.valid,
    candidates: Object.entries(count.votes).map(([code, votes]) => ({
      name: names.get(code) ?? code,
      votes,
      elected: count.result.elected.includes(code),
    })),
    sentence: count.result.sentence.vi,
  };
}

function officeFacts({ name, superiorBody, place }: OfficeEntity): OfficeFacts {
  return { name, superiorBody, place };
}

function conferenceFacts({ title, year, heldOn }: ConferenceEntity): ConferenceFacts {
  return { title, year, heldOn };
}

function attendanceFacts({ declarations: [declared] }: Outcome): AttendanceFacts {
  return {
    entitled: declared?.entitled ?? null,
    present: declared?.present ?? null,
    quorumSentence: declared?.verdict.sentence.vi ?? null,
  };
}

function targetFacts({ targets, units }: Outcome): TargetFacts[] {
  return targets.map(({ title, indicator, previous, lineage, unitId }) => ({
    title,
    indicator: indicator.comparator === 'none' ? null : formatIndicator(indicator, 'vi'),
    previous: previous.comparator === 'none' ? null : formatIndicator(previous, 'vi'),
    lineage,
    owner: (unitId && units.get(unitId)) || null,
  }));
}

function pledgeFacts({ conference: { plan }, office, parties }: Outcome): PledgeFacts | null {
  const signed = parties.filter(({ signedAt }) => signedAt);
  if (!plan.pledge || signed.length === 0) return null;
  return {
    title: plan.pledge.title,
    parties: plan.pledge.parties.map(({ side, person }) => {
      const signatory = plan.people.find(({ code }) => code === person)!;
      return {
        side:
          side === 'head'
            ? office.name
            : side === 'employees'
              ? office.employeeSide.name
              : unitName(plan.units, signatory),
        ...personFacts(signatory),
      };
    }),
  };
}

function unitName(units: ConferenceEntity['plan']['units'], { unit }: PlannedPerson): string {
  return units.find(({ code }) => code === unit)?.name ?? unit;
}

function personFacts({ name, position }: PlannedPerson): PersonFacts {
  return { name, position };
}

function signature(position: string, { name }: PlannedPerson): Signature {
  return { position, name };
}

function holder({ plan }: ConferenceEntity, role: PlannedPerson['roles'][number]): PlannedPerson | undefined {
  return plan.people.find(({ roles }) => roles.includes(role));
}
