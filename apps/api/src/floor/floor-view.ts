import type { FloorView } from '@conference/contracts';
import { instantAt } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { isUnderWay, quorumLost, roomAt } from '../check-in/quorum';
import { runsFloor } from '../conferences/access';
import { expectedOf } from '../convening/replies.service';
import { takesReplies } from '../convening/take-reply';
import type { DirectoryView } from '../conferences/directory-view';
import { electionViews } from '../elections/election-view';
import { guestFiguresNow } from '../guests/guest-presence';
import { honoursView } from '../honours/honours-view';
import { pledgeView } from '../pledge/pledge-view';
import { voteViews } from '../votes/vote-view';
import { deviationsOf, itemViews } from './agenda-items';
import { mayRead, opinionView } from './floor-opinions';
import { pauseViews } from './pause-view';
import { speakersView } from './speakers-list';

/** The room as its page shows it; counts that are not published yet are for those who take or keep them. */
export async function floorView(
  records: Records,
  conference: ConferenceEntity,
  directory: DirectoryView,
  reader: PersonEntity,
): Promise<FloorView> {
  const attendances = await records.floor.attendances(conference.id);
  const [declared] = await records.floor.declarations(conference.id);
  // everybody leaves when the session is closed: afterwards the page shows who was there when it opened
  const shownAt = isUnderWay(conference) || !declared ? new Date() : declared.declaredAt;
  const room = roomAt(conference, attendances, shownAt);
  const agenda = await records.conferences.agenda(conference.id);
  const running = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  const { plan } = conference;
  const keepsRecord = runsFloor(reader, conference);
  return {
    entitled: attendances.length,
    present: room?.present ?? 0,
    quorum: room?.verdict ?? null,
    figures: room?.figures ?? null,
    expected: await expectedNow(records, conference),
    quorumLost: quorumLost(conference, attendances),
    declared: declared ? { at: declared.declaredAt.toISOString(), verdict: declared.verdict } : null,
    attendees: attendances.map(({ attendeeId, intervals }) => {
      const current = intervals.find(
        ({ inAt, outAt }) => inAt <= shownAt.toISOString() && (!outAt || outAt > shownAt.toISOString()),
      );
      return {
        personId: attendeeId,
        name: directory.name(attendeeId) ?? '',
        unit: directory.unitOf(attendeeId),
        present: current !== undefined,
        since: current?.inAt ?? null,
      };
    }),
    agenda: itemViews(conference, agenda, {
      directory,
      documents: await records.documents.ofConference(conference.id),
      presented: await records.conferences.presented(conference.id),
    }),
    deviations: deviationsOf(conference, agenda).map(({ sentence }) => sentence),
    beginsAt: instantAt(conference.heldOn, conference.startsAt),
    speakers: running
      ? speakersView(running, await records.speeches.ofItem(conference.id, running.code), directory)
      : null,
    opinions: (await records.speeches.opinions(conference.id))
      .filter((opinion) => mayRead(opinion, reader.id, keepsRecord))
      .map((opinion) => opinionView(opinion, directory)),
    guests: await guestFiguresNow(records, conference),
    pauses: await pauseViews(records, await records.conferences.pauses(conference.id)),
    at: new Date().toISOString(),
    votes: await voteViews(records, conference.id, directory, keepsRecord),
    motions: plan.motions.map(({ code, kind, title }) => ({ code, kind, title })),
    elections: await electionViews(records, conference, directory, reader),
    honours: await honoursView(records, conference.id),
    pledge: await pledgeView(records, conference),
  };
}

/** Before the session, what the replies let expect; afterwards attendance tells. */
async function expectedNow(records: Records, conference: ConferenceEntity): Promise<FloorView['expected']> {
  if (!takesReplies(conference)) return null;
  const attendees = await records.floor.attendees(conference.id);
  return expectedOf(conference, attendees, await records.convening.replies(conference.id, conference.heldOn));
}
