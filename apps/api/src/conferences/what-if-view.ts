import { readAway, readLate, type OutlookView, type WhatIfQuery, type WhatIfView } from '@conference/contracts';
import {
  chancesSentence,
  vietnamDateOf,
  whatIf,
  whatIfRefusalSentence,
  type Outlook,
  type PastDurations,
  type ReadinessNames,
} from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import { allowed } from '../problems/refusal.exception';
import { comparedView, planNames, planPeople } from './plan-view';
import { readinessNames, readyView } from './readiness-view';

/** Of which conference, what is supposed, and how long its office usually takes. */
interface Asked {
  readonly conference: ConferenceEntity;
  readonly supposed: WhatIfQuery;
  readonly past: PastDurations;
  readonly now: Date;
}

/**
 * What is to be expected of a conference now, and what if; reads, and changes nothing.
 * @throws RefusalException what cannot be supposed
 */
export async function whatIfView(records: Records, { conference, supposed, past, now }: Asked): Promise<WhatIfView> {
  const { heldOn = null, away, late } = supposed;
  const facts = await readPlanFacts(records, conference);
  const names = await planNames(records, conference);
  const calendar = await records.directory.calendar(conference.officeId);
  const assumed = { heldOn, absences: away.map(readAway), delays: late.map(readLate) };
  const tried = whatIf({ calendar, facts, past, now: now.toISOString() }, assumed);
  const { before, after, compared } = allowed(tried, whatIfRefusalSentence);
  const titles = new Map([...names.documents.values()].map(({ id, title }) => [id, title]));
  const called = readinessNames(titles, names.directory);
  const left = [before, after].flatMap(({ readiness }) => readiness?.left ?? []);
  return {
    conferenceId: conference.id,
    title: conference.title,
    heldOn: conference.heldOn,
    todayOn: vietnamDateOf(now.toISOString()),
    before: expectedView(before, called),
    after: expectedView(after, called),
    changed: compared && comparedView(compared, names),
    people: planPeople(
      left.flatMap(({ steps }) => steps.flatMap(({ who }) => who)),
      names,
    ),
  };
}

function expectedView({ readiness, chances }: Outlook, names: ReadinessNames): OutlookView {
  return {
    readiness: readiness && readyView(readiness, names),
    chances: chances && { ...chances, sentence: chancesSentence(chances) },
  };
}
