import type { BallotPaper, BallotResultView, SecretBallotView } from '@conference/contracts';
import type { PollEntity, Records, SecretBallotEntity, SecretBallotResult } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Every secret ballot of a conference, the first prepared first. How many have voted, and unpublished results, are for those who run the floor. */
export async function ballotViews(
  records: Records,
  conferenceId: string,
  directory: DirectoryView,
  runsFloor: boolean,
): Promise<SecretBallotView[]> {
  const ballots = await records.secretBallots.ofConference(conferenceId);
  const repeated = new Set(ballots.map(({ predecessorId }) => predecessorId));
  const views: SecretBallotView[] = [];
  for (const ballot of ballots) {
    const poll = ballot.openedAt && (await records.ballots.poll(ballot.id));
    const isCounted = runsFloor && ballot.state === 'open';
    views.push({
      ...ballotView(ballot, poll, directory),
      turnout: isCounted ? await records.secretBallots.turnout(ballot.id) : null,
      onPaper: runsFloor ? ballot.onPaper.map((personId) => directory.name(personId) ?? '') : [],
      result: runsFloor || ballot.publishedAt !== null ? ownResult(ballot) : null,
      voided: ballot.voidedAt && {
        at: ballot.voidedAt.toISOString(),
        reason: ballot.voidReason!,
        isRepeated: repeated.has(ballot.id),
      },
    });
  }
  return views;
}

/** The paper that everybody sees alike; a result is on it when it is published. */
export function ballotPaper(ballot: SecretBallotEntity): BallotPaper {
  const { id, subject, title, state, rule, names, publicKey, startSha256, voidReason } = ballot;
  const result = state === 'published' ? ownResult(ballot) : null;
  return { id, subject, title, state, rule: ruleView(rule), names, publicKey, startSha256, voidReason, result };
}

/** The rule of a ballot as it travels. */
export function ruleView(rule: SecretBallotEntity['rule']): BallotPaper['rule'] {
  return rule.kind === 'motion' ? rule : { ...rule, candidates: [...rule.candidates] };
}

function ballotView(
  ballot: SecretBallotEntity,
  poll: PollEntity | null,
  directory: DirectoryView,
): Omit<SecretBallotView, 'turnout' | 'onPaper' | 'result' | 'voided'> {
  const { id, subject, subjectCode, roundId, title, state, rule, names } = ballot;
  const { entitled, openedAt, endedAt, publishedAt } = ballot;
  return {
    id,
    subject,
    code: subjectCode,
    roundId,
    title,
    state,
    rule: ruleView(rule),
    names,
    preparedBy: directory.name(ballot.preparedBy) ?? '',
    entitled,
    envelopes: poll?.envelopes ?? null,
    listSha256: poll?.listSha256 ?? null,
    objectionsEndOn: poll?.objectionsEndOn ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** What a ballot came to by itself; of a round, the record of its count and its published result say it. */
function ownResult({ roundId, result }: SecretBallotEntity): BallotResultView | null {
  return result && roundId === null ? resultView(result) : null;
}

function resultView(result: SecretBallotResult): BallotResultView {
  const { figures, verdict, outcome } = result;
  return {
    figures: { ...figures, invalid: [...figures.invalid], votes: [...figures.votes] },
    verdict,
    outcome: outcome && { ...outcome, elected: [...outcome.elected], runOff: [...outcome.runOff] },
  };
}
