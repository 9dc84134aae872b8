import type { Verdict } from '../assembly';
import type { CivilDate, Instant } from '../calendar';
import type { RecordedSitting } from '../convening';
import type { OpenAtClose, SpeechCategory } from '../floor';
import type { AgendaItemKind } from '../procedure';
import type { Sentence } from '../sentence';

/** What is common to everything that is recorded in the room. */
interface Recorded {
  /** The same event recorded twice has the same id. */
  readonly id: string;
  readonly at: Instant;
}

/** What the minutes repeat of a verdict. */
type Pronounced = Pick<Verdict, 'holds' | 'sentence'>;

/** What happens in the room and belongs into the minutes. What is not known is null and stays out of them. */
export type FloorEvent = Recorded &
  (
    | {
        readonly type: 'sessionOpened';
        readonly place: string | null;
        readonly presidium: readonly string[];
        readonly secretaries: readonly string[];
        readonly guests: readonly string[];
        /** Who asked for an extraordinary conference and why; that it was put off, from when to when and why. */
        readonly called: readonly Sentence[];
      }
    | { readonly type: 'quorumDeclared'; readonly verdict: Pronounced; readonly excused: number | null }
    | { readonly type: 'quorumTurned'; readonly sentence: Sentence }
    | { readonly type: 'sessionPaused'; readonly reason: string }
    | {
        readonly type: 'sessionAdjourned';
        readonly reason: string;
        readonly until: RecordedSitting;
        /** Whether an earlier adjournment is changed. */
        readonly isChange: boolean;
      }
    | { readonly type: 'sessionResumed' }
    | {
        readonly type: 'itemStarted';
        readonly item: string;
        readonly kind: AgendaItemKind;
        readonly title: string;
        readonly presenter: string | null;
        /** Why it is taken up again after it had ended; only then. */
        readonly again?: string;
      }
    | { readonly type: 'itemEnded'; readonly item: string }
    | {
        readonly type: 'itemSkipped';
        readonly item: string;
        readonly kind: AgendaItemKind;
        readonly title: string;
        readonly reason: string;
      }
    | { readonly type: 'itemMoved'; readonly title: string; readonly reason: string }
    | {
        readonly type: 'speechHeard';
        readonly speaker: string;
        readonly category: SpeechCategory;
        readonly note: string | null;
      }
    | { readonly type: 'opinionRecorded'; readonly author: string; readonly text: string }
    | {
        readonly type: 'opinionAnswered';
        readonly author: string;
        readonly by: string;
        readonly text: string;
        readonly forwardedTo: string | null;
      }
    | { readonly type: 'commitmentMade'; readonly owner: string; readonly text: string; readonly dueOn: CivilDate }
    | { readonly type: 'noteTaken'; readonly text: string }
    | { readonly type: 'voteClosed'; readonly title: string; readonly verdict: Pronounced }
    | { readonly type: 'voteVoided'; readonly title: string; readonly reason: string; readonly isReplaced: boolean }
    | {
        readonly type: 'electionCounted';
        readonly title: string;
        readonly elected: readonly string[];
        readonly sentence: Sentence;
      }
    | { readonly type: 'awardPresented'; readonly title: string; readonly recipients: readonly string[] }
    | { readonly type: 'emulationLaunched'; readonly by: string; readonly text: string }
    | { readonly type: 'pledgeSigned'; readonly title: string; readonly parties: readonly string[] }
    | {
        /** Ballots to all staff that were judged: they took the place of a session. */
        readonly type: 'staffBallotCounted';
        readonly question: string;
        readonly forceMajeure: string | null;
        readonly failed: readonly { readonly heldOn: CivilDate; readonly sentence: Sentence }[];
        readonly agreement: { readonly by: string; readonly reference: string; readonly agreedOn: CivilDate };
        readonly sentOn: CivilDate;
        readonly closesOn: CivilDate;
        readonly staff: number;
        readonly verdict: Pronounced;
      }
    | {
        readonly type: 'sessionClosed';
        readonly open: readonly OpenAtClose[] | null;
        /** Why it was closed although something stayed open; only then. */
        readonly reason?: string;
      }
  );

/** One kind of event. */
export type FloorEventOf<Type extends FloorEvent['type']> = Extract<FloorEvent, { readonly type: Type }>;

/** Puts events in the order in which they happened, each once; at the same instant in the order of their ids. */
export function inOrder(events: readonly FloorEvent[]): readonly FloorEvent[] {
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()].toSorted((one, other) => {
    if (one.at !== other.at) return one.at < other.at ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
}
