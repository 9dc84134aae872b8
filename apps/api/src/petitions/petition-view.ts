import type { PetitionsView, PetitionView } from '@conference/contracts';
import {
  conveneBy,
  conveningOverdue,
  mayPropose,
  mayRecordSignatures,
  maySeeSigners,
  petitionSuffices,
  PROPOSERS,
  standingSignatures,
  vietnamDateOf,
  wasConvened,
  type PetitionFacts,
} from '@conference/domain';
import type {
  ConferenceEntity,
  PersonEntity,
  PetitionEntity,
  PetitionSignatureEntity,
  Records,
} from '@conference/persistence';
import { isLeader } from '../conferences/access';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { petitionFacts, staffOfOffice } from './petition-facts';

/** Everything that the page of petitions shows to one reader. */
export async function petitionsView(records: Records, reader: PersonEntity, now: Date): Promise<PetitionsView> {
  const { officeId } = reader;
  const staff = await staffOfOffice(records, officeId);
  const staffIds = staff.map(({ id }) => id);
  const petitions = await records.petitions.ofOffice(officeId);
  const ids = petitions.map(({ id }) => id);
  const signatures = await records.petitions.signatures(ids);
  const conferences = await records.conferences.answering(ids);
  const directory = await directoryView(records, officeId);
  const shown = petitions.map((petition) => {
    const signed = signatures.filter(({ petitionId }) => petitionId === petition.id);
    const conference = conferences.find(({ petitionId }) => petitionId === petition.id);
    const facts = petitionFacts(petition, { staff, signatures: signed, conference });
    return petitionView({ reader, petition, facts, signed, conference, directory, now });
  });
  const needed = petitionSuffices({ petitioners: 0, staff: staff.length });
  return {
    staff: staff.length,
    needed: needed.ok ? (needed.value.figures['needed'] ?? 0) : 0,
    mayPropose: PROPOSERS.filter((by) => mayPropose(by, reader, staffIds)),
    petitions: shown,
    people: shown.some(({ may }) => may.record) ? staff.map(({ id, name, position }) => ({ id, name, position })) : [],
  };
}

interface Shown {
  readonly reader: PersonEntity;
  readonly petition: PetitionEntity;
  readonly facts: PetitionFacts;
  readonly signed: readonly PetitionSignatureEntity[];
  readonly conference: ConferenceEntity | undefined;
  readonly directory: DirectoryView;
  readonly now: Date;
}

function petitionView(shown: Shown): PetitionView {
  const { reader, petition, facts, conference, directory } = shown;
  const { id, proposedBy, subject, reason, openedBy, openedAt, submittedAt, withdrawnReason } = petition;
  const isCollecting = facts.state === 'collecting';
  const isSignedByMe = facts.signerIds.includes(reader.id);
  return {
    ...{ id, proposedBy, subject, reason, withdrawnReason, isSignedByMe },
    openedBy: directory.name(openedBy) ?? '',
    openedAt: openedAt.toISOString(),
    state: facts.state,
    count: petition.verdict ?? countOf(facts),
    signers: proposedBy === 'staff' && maySeeSigners(facts, reader) ? signersOf(shown) : null,
    submittedAt: submittedAt?.toISOString() ?? null,
    conveneBy: dutyOf(shown),
    conference: conference
      ? { id: conference.id, title: conference.title, heldOn: conference.heldOn, stage: conference.stage }
      : null,
    may: {
      sign: isCollecting && !isSignedByMe && facts.staffIds.includes(reader.id),
      takeBack: isCollecting && isSignedByMe,
      record: isCollecting && mayRecordSignatures(facts, reader),
      submit: isCollecting && openedBy === reader.id,
      giveUp: isCollecting && openedBy === reader.id,
      convene: facts.state === 'submitted' && isLeader(reader),
    },
  };
}

function countOf(facts: PetitionFacts): PetitionView['count'] {
  if (facts.proposedBy !== 'staff') return null;
  const judged = petitionSuffices({ petitioners: standingSignatures(facts), staff: facts.staffIds.length });
  if (!judged.ok) return null;
  const { holds, figures, inequality, sentence } = judged.value;
  return { holds, figures: { ...figures }, inequality, sentence };
}

function signersOf({ signed, facts, directory }: Shown): NonNullable<PetitionView['signers']> {
  return signed.map(({ personId, via, recordedBy, scanName, signedAt }) => ({
    ...{ personId, via, scan: scanName },
    name: directory.name(personId) ?? '',
    unit: directory.people.has(personId) ? directory.unitOf(personId) : null,
    recordedBy: directory.name(recordedBy),
    at: signedAt.toISOString(),
    isStaff: facts.staffIds.includes(personId),
  }));
}

/** A conference is called once it is convened; until then the time runs, whether or not its preparation has begun. */
function dutyOf({ petition: { submittedAt }, conference, now }: Shown): PetitionView['conveneBy'] {
  if (!submittedAt) return null;
  const submittedOn = vietnamDateOf(submittedAt.toISOString());
  const isConvened = conference !== undefined && wasConvened(conference.stage);
  const isOverdue = conveningOverdue({ submittedOn, isConvened, todayOn: vietnamDateOf(now.toISOString()) });
  return { ...conveneBy(submittedOn), isOverdue };
}
