import {
  formatIndicator,
  plainText,
  presidiumOf,
  regimeOn,
  SIGNATURE_NOTES,
  SIGNATURE_WAY_NAMES,
  signatureFileName,
  vietnamDateOf,
  vietnamTimeOf,
  writtenDate,
  type DocumentKind,
  type PlannedPerson,
} from '@conference/domain';
import type {
  AttendanceFacts,
  ConferenceFacts,
  OfficeFacts,
  PersonFacts,
  PledgeDocumentFacts,
  PledgeFacts,
  ResolutionFacts,
  TargetFacts,
} from '@conference/documents';
import {
  motionVotes,
  type ConferenceEntity,
  type MotionVote,
  type OfficeEntity,
  type PledgePartyEntity,
  type Records,
} from '@conference/persistence';
import { adoptingBallot } from '@conference/tasks';

/** What the conference decided, as it is written into the resolution. */
export async function outcomeFacts(records: Records, conference: ConferenceEntity) {
  const office = await records.directory.office(conference.officeId);
  const parties = await records.floor.parties(conference.id);
  return {
    office,
    conference,
    votes: await heardVotes(records, conference.id),
    parties,
    signatureFiles: await signatureFiles(records, parties),
    targets: await records.targets.ofConference(conference.id),
    declarations: await records.floor.declarations(conference.id),
    documents: await records.documents.ofConference(conference.id),
    units: await records.directory.unitNames(office.id),
    ballot: await adoptingBallot(records, conference.id),
  };
}

/** What the files of the signatures are called, by party; a name that was typed has none. */
async function signatureFiles(
  records: Records,
  parties: readonly PledgePartyEntity[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { code, signatureSha256 } of parties) {
    const file = signatureSha256 === null ? null : await records.files.facts(signatureSha256);
    if (file) names.set(code, signatureFileName(code, file.mediaType));
  }
  return names;
}

/** What the conference heard of its votes, open or secret, in the order in which they were counted. */
async function heardVotes(records: Records, conferenceId: string): Promise<MotionVote[]> {
  return (await motionVotes(records, conferenceId))
    .filter(({ state }) => state === 'published')
    .toSorted((one, other) => Number(one.closedAt) - Number(other.closedAt));
}

/** Everything that a conference left to be written down. */
export type Outcome = Awaited<ReturnType<typeof outcomeFacts>>;

/** What the conference adopted, as it was put to the vote: each line is a clause. */
function adoptedText({ conference, votes, ballot }: Outcome): string[] {
  if (ballot) return linesOf(ballot.text ?? '');
  const adopted = votes.filter(({ verdict }) => verdict?.holds).map(({ motionCode }) => motionCode);
  const texts = conference.plan.motions.filter(({ code }) => adopted.includes(code)).map(({ text }) => text ?? '');
  return texts.flatMap(linesOf);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the conference leaves behind, and does not put before itself. */
const WRITTEN: readonly DocumentKind[] = ['minutes', 'resolution'];
/** By what code the signed pledge stands among the documents of its conference. */
export const SIGNED_PLEDGE = 'giao-uoc-da-ky';

/** The facts of the resolution; the number is known once the clerk has given it, and the ids of the clauses are those of the targets. */
export function resolutionFacts(
  outcome: Outcome,
  issue: ResolutionFacts['issue'],
  clauseIds: ReadonlyMap<string, string> = new Map(),
): ResolutionFacts {
  const { conference, office, votes } = outcome;
  const head = holder(conference, 'head');
  const people = conference.plan.people.map((person) => ({ ...person, id: person.code }));
  const signer = outcome.ballot ? head : presidiumOf(people, conference.plan.conference)[0];
  return {
    office: officeFacts(office),
    issue,
    conference: conferenceFacts(conference),
    bases: regimeOn(conference.heldOn, conference.kind).legalBases,
    attendance: attendanceFacts(outcome),
    // ballots put one text to the staff, and nothing else was agreed to
    adopted: (outcome.ballot ? [] : outcome.documents)
      .filter(({ phase, kind, code }) => phase === 'final' && !WRITTEN.includes(kind) && code !== SIGNED_PLEDGE)
      .map(({ title }) => title),
    votes: votes
      .filter(({ verdict }) => verdict?.holds)
      .map(({ title, verdict }) => ({ motion: title, sentence: verdict!.sentence.vi })),
    staffBallot: staffBallotFacts(outcome),
    adoptedText: adoptedText(outcome),
    targets: outcome.ballot ? [] : targetFacts(outcome, clauseIds),
    pledge: pledgeFacts(outcome),
    rehearsal: conference.rehearsal,
    head: head?.position ?? 'Thủ trưởng cơ quan',
    employeeSide: office.employeeSide.name,
    signatures: signer
      ? [{ authority: outcome.ballot ? null : 'TM. ĐOÀN CHỦ TỊCH', position: signer.position, name: signer.name }]
      : [],
    recipients: [
      'Như Điều Tổ chức thực hiện',
      ...(office.superiorBody ? [`${office.superiorBody} (để báo cáo)`] : []),
      'Lưu: VT',
    ],
  };
}

function staffBallotFacts({ ballot }: Outcome): ResolutionFacts['staffBallot'] {
  if (!ballot?.verdict || !ballot.countedAt) return null;
  return { closedOn: vietnamDateOf(ballot.countedAt.toISOString()), sentence: ballot.verdict.sentence.vi };
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

function targetFacts({ targets, units }: Outcome, clauseIds: ReadonlyMap<string, string> = new Map()): TargetFacts[] {
  return targets.map(({ id, title, indicator, previous, lineage, unitId }) => ({
    title,
    indicator: indicator.comparator === 'none' ? null : formatIndicator(indicator, 'vi'),
    previous: previous.comparator === 'none' ? null : formatIndicator(previous, 'vi'),
    lineage,
    owner: (unitId && units.get(unitId)) || null,
    ...(clauseIds.has(id) && { clauseId: clauseIds.get(id)! }),
  }));
}

function pledgeFacts({ conference: { plan }, office, parties, signatureFiles: files }: Outcome): PledgeFacts | null {
  const signed = parties.filter(({ signedAt }) => signedAt);
  if (!plan.pledge || signed.length === 0) return null;
  return {
    title: plan.pledge.title,
    parties: plan.pledge.parties.map(({ code, side, person }) => {
      const signatory = plan.people.find(({ code }) => code === person)!;
      const party = parties.find((known) => known.code === code);
      return {
        side:
          side === 'head'
            ? office.name
            : side === 'employees'
              ? office.employeeSide.name
              : unitName(plan.units, signatory),
        ...personFacts(signatory),
        signed: signedWords(party, files.get(code)),
        note: party?.signedAt ? noteOf(party) : null,
      };
    }),
  };
}

/** How a party signed, where its signature would stand; of old signatures that is not known. */
function noteOf({ way }: PledgePartyEntity): string {
  return way ? SIGNATURE_NOTES[way] : '(Đã ký)';
}

/** When and how a party signed, with the name of the file that shows it. */
function signedWords(party: PledgePartyEntity | undefined, file: string | undefined): string | null {
  if (!party?.signedAt) return null;
  const at = party.signedAt.toISOString();
  const way = party.way ? `, hình thức: ${SIGNATURE_WAY_NAMES[party.way].vi.toLocaleLowerCase('vi-VN')}` : '';
  const moment = `${vietnamTimeOf(at)} ngày ${writtenDate(vietnamDateOf(at)).vi}`;
  const shown = file ? `, tệp ${file}` : '';
  return `${moment}${way}${shown}${party.called ? `, được mời ký trước lượt: ${party.called.reason}` : ''}`;
}

/** What the signed pledge is written from; null as long as a party has not signed. */
export async function pledgeDocumentFacts(records: Records, outcome: Outcome): Promise<PledgeDocumentFacts | null> {
  const { conference, office, parties } = outcome;
  const pledge = pledgeFacts(outcome);
  const signedAt = parties.map((party) => party.signedAt).filter((at) => at !== null);
  if (!pledge || parties.length < 2 || signedAt.length < parties.length) return null;
  const last = new Date(Math.max(...signedAt.map(Number)));
  return {
    office: officeFacts(office),
    issue: { number: null, symbol: null, issuedOn: vietnamDateOf(last.toISOString()) },
    conference: conferenceFacts(conference),
    pledge,
    commitments: await commitmentsOf(records, outcome),
    targets: targetFacts(outcome),
    recipients: ['Các bên ký giao ước', 'Lưu: VT'],
    rehearsal: conference.rehearsal,
  };
}

/** What the parties agreed, as the draft of the pledge was approved; nothing is made up where there was none. */
async function commitmentsOf(records: Records, { documents }: Outcome): Promise<string[]> {
  const drafts = documents.filter(({ kind, code, approvedRevision }) => {
    return kind === 'pledgeText' && code !== SIGNED_PLEDGE && approvedRevision !== null;
  });
  const texts = await Promise.all(
    drafts.map(({ id, approvedRevision }) => records.documents.revision(id, approvedRevision!)),
  );
  return texts
    .flatMap((revision) => revision?.text?.blocks ?? [])
    .filter((block) => block.kind === 'clause' || block.kind === 'point' || block.kind === 'paragraph')
    .map((block) => plainText(block));
}

function unitName(units: ConferenceEntity['plan']['units'], { unit }: PlannedPerson): string {
  return units.find(({ code }) => code === unit)?.name ?? unit;
}

function personFacts({ name, position }: PlannedPerson): PersonFacts {
  return { name, position };
}

function holder({ plan }: ConferenceEntity, role: PlannedPerson['roles'][number]): PlannedPerson | undefined {
  return plan.people.find(({ roles }) => roles.includes(role));
}
