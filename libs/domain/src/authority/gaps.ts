import { compareDates, laterOf, type CivilDate } from '../calendar';
import type { Absence } from './absence';
import { isWithin } from './authorisation';
import { whoActsFor, type Acting, type AskedMatter, type AuthorityFacts, type GapReason } from './who-acts-for';

/** A question that is open, or that the plan will ask, with the day on which it is due. */
export interface Ask extends AskedMatter {
  /** The same before and after its round opens and whatever its due date: whom it asks, about what. */
  readonly key: string;
  readonly dueOn: CivilDate;
  /** The target, where the question is about one. */
  readonly targetId?: string | null;
  /** Null as long as the question has not been put. */
  readonly taskId: string | null;
}

/** A question that falls into an absence, and who answers it then. */
export interface AskWhileAway {
  readonly ask: Ask;
  readonly absence: Absence;
  readonly acting: Acting;
}

/** A question that nobody answers because somebody is away. */
export interface Gap {
  readonly ask: Ask;
  readonly absence: Absence;
  readonly why: GapReason;
}

/** Lists what falls due while people are away, with who answers it; what is late already is due on the first day that is left. */
export function asksWhileAway(facts: AuthorityFacts, asks: readonly Ask[], today: CivilDate): AskWhileAway[] {
  return facts.absences
    .filter(({ endedAt, endsOn }) => endedAt === null && compareDates(today, endsOn) <= 0)
    .flatMap((absence) =>
      asks
        .filter(({ personId }) => personId === absence.personId)
        .map((ask) => ({ ask, day: laterOf(ask.dueOn, today) }))
        .filter(({ day }) => isWithin(day, absence.startsOn, absence.endsOn))
        .map(({ ask, day }) => ({ ask, absence, acting: whoActsFor(ask, facts, day) })),
    )
    .toSorted((a, b) => compareDates(a.ask.dueOn, b.ask.dueOn));
}

/** Finds what nobody will answer, before the people concerned have left. */
export function gapsOf(facts: AuthorityFacts, asks: readonly Ask[], today: CivilDate): Gap[] {
  return asksWhileAway(facts, asks, today).flatMap(({ ask, absence, acting }) =>
    acting.type === 'gap' ? [{ ask, absence, why: acting.why }] : [],
  );
}
