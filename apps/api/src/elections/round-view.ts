import type { CountRecordView, ElectionRoundView } from '@conference/contracts';
import {
  countQuestions,
  countQuestionSentence,
  publicationWarning,
  smallGroupWarning,
  type CandidateCount,
  type CountFigures,
  type Election,
  type SecrecyWarning,
} from '@conference/domain';
import type {
  ConferenceEntity,
  CountRecordEntity,
  ElectionRoundEntity,
  EnteredCountEntity,
  PersonEntity,
  Records,
} from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';
import { faultSentences } from './count-faults-named';

/** What the views of a conference's elections are made from. */
export interface ElectionReading {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly directory: DirectoryView;
  readonly reader: PersonEntity;
}

/** One round as a person may see it: votes when they are published, the record for its committee and those who close a count. */
export async function roundView(
  { records, conference, directory, reader }: ElectionReading,
  election: Election,
  round: ElectionRoundEntity,
  closesCounts: boolean,
): Promise<ElectionRoundView> {
  const { id, number, kind, way, seats, present, openedAt, closedAt, publishedAt, voidBecause, outcome } = round;
  const record = await records.elections.record(id);
  const entered = await records.elections.counts(id);
  const figures = holdingCount(entered);
  const votes = publishedAt ? (round.hands ?? figures?.totals ?? []) : [];
  const isCounter = record !== null && [record.headId, ...record.memberIds].includes(reader.id);
  const seesCount = closesCounts || isCounter;
  const url = `/api/conferences/${conference.id}/elections/${encodeURIComponent(election.code)}/rounds/${id}/photo`;
  const name = (personId: string) => directory.name(personId) ?? '';
  return {
    id,
    number,
    kind,
    way,
    seats,
    present,
    candidates: round.candidates.map((personId) => ({
      personId,
      code: directory.people.get(personId)?.code ?? '',
      name: name(personId),
      votes: votesOf(votes, personId),
      elected: outcome ? outcome.elected.includes(personId) : null,
    })),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    voidBecause,
    sentence: outcome?.sentence ?? null,
    committee: record ? committee(record, name) : [],
    record:
      record && seesCount
        ? {
            ...(await recordView(records, round, record, entered)),
            photo: photo(record, url),
            signed: signed(record, name),
          }
        : null,
    warning: seesCount ? (warning(round, record, figures)?.sentence ?? null) : null,
  };
}

/** The last count that adds up. */
export function holdingCount(entered: readonly EnteredCountEntity[]): CountFigures | null {
  return entered.findLast(({ faults }) => faults.length === 0)?.figures ?? null;
}

function votesOf(votes: readonly CandidateCount[], personId: string): number | null {
  return votes.find(({ id }) => id === personId)?.votes ?? null;
}

function committee({ headId, memberIds, witnessIds }: CountRecordEntity, name: (id: string) => string) {
  const person = (part: 'head' | 'member' | 'witness') => (personId: string) => ({
    personId,
    name: name(personId),
    part,
  });
  return [...[headId].map(person('head')), ...memberIds.map(person('member')), ...witnessIds.map(person('witness'))];
}

async function recordView(
  records: ElectionReading['records'],
  { way, present, electronic, hands }: ElectionRoundEntity,
  { phase, inventory, answers }: CountRecordEntity,
  entered: readonly EnteredCountEntity[],
): Promise<Omit<CountRecordView, 'photo' | 'signed'>> {
  const figures = way === 'hands' ? handsFigures(hands) : holdingCount(entered);
  const isCounted = phase !== 'inventory' && phase !== 'figures';
  const questions = inventory && figures && isCounted ? countQuestions(inventory, figures, present) : [];
  const last = entered.at(-1);
  return {
    phase,
    inventory: inventory && copy(inventory),
    electronic: electronic && copy(electronic),
    figures: figures && copy(figures),
    counts: entered.filter(({ faults }) => faults.length === 0).length,
    refused:
      last && last.faults.length > 0 && !isCounted
        ? {
            figures: copy(last.figures),
            faults: await faultSentences(records, last.faults),
            enteredAt: last.enteredAt.toISOString(),
          }
        : null,
    questions: questions.map((question) => ({
      code: question.code,
      sentence: countQuestionSentence(question),
      answer: answers.find((answer) => answer.question === question.code)?.note ?? null,
    })),
  };
}

function handsFigures(hands: ElectionRoundEntity['hands']): CountFigures | null {
  return hands && { paper: null, electronic: null, totals: hands };
}

function photo({ photoSha256, photoName }: CountRecordEntity, url: string): CountRecordView['photo'] {
  return photoSha256 && photoName ? { name: photoName, url } : null;
}

function signed({ headId, memberIds, signedBy }: CountRecordEntity, name: (id: string) => string) {
  return [headId, ...memberIds].map((personId) => ({
    personId,
    name: name(personId),
    isSigned: signedBy.includes(personId),
  }));
}

/** What a secret ballot in so small a group gives away: said before it is counted, and with the figures before they are published. */
function warning(
  { way, present, candidates, publishedAt, voidBecause }: ElectionRoundEntity,
  record: CountRecordEntity | null,
  figures: CountFigures | null,
): SecrecyWarning | null {
  if (way === 'hands' || publishedAt || voidBecause !== null) return null;
  if (record?.phase === 'locked' && figures) return publicationWarning(figures.totals.map(({ votes }) => votes));
  return smallGroupWarning(present, candidates.length);
}

/** The same, as the contract writes it: lists that may be changed. */
function copy<T>(value: unknown): T {
  return value as T;
}
