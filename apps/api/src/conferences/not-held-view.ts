import type { ConferenceDetail } from '@conference/contracts';
import { mayGoWithout, regimeOn, sessionAt } from '@conference/domain';
import type { AuditEventEntity, ConferenceEntity, Records } from '@conference/persistence';
import { staffOf } from '@conference/tasks';
import type { DirectoryView } from './directory-view';

/** The decision to hold no conference, as it was recorded: on what it rests, why, and what the employee side said. */
export async function notHeldView(
  records: Records,
  conference: ConferenceEntity,
  { events, directory }: { events: readonly AuditEventEntity[]; directory: DirectoryView },
): Promise<ConferenceDetail['notHeld']> {
  const event = conference.isNotHeld && events.find(({ action }) => action === 'conference.cancelled');
  if (!event) return null;
  const { facts } = JSON.parse(event.payload) as { facts: { reasonId: string; opinionId: string; staff: number } };
  const basis = mayGoWithout({ rules: rulesOf(conference), staff: facts.staff, session: 'notOpened' });
  if (!basis.ok) return null;
  return {
    basis: basis.value,
    reason: (await records.conferences.note(facts.reasonId))?.text ?? '',
    opinion: (await records.conferences.note(facts.opinionId))?.text ?? '',
    decidedBy: directory.name(event.actorId) ?? '',
    decidedAt: event.at.toISOString(),
  };
}

/** Whether the office is so small, and the conference so early, that it may hold none. */
export async function maySkip(records: Records, conference: ConferenceEntity): Promise<boolean> {
  const session = sessionAt(conference.stage);
  const staff = (await staffOf(records, conference)).length;
  return mayGoWithout({ rules: rulesOf(conference), staff, session }).ok;
}

function rulesOf({ heldOn, kind }: ConferenceEntity) {
  return regimeOn(heldOn, kind).branches;
}
