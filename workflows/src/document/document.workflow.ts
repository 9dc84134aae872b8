import type { DocumentPhase, RoundOutcome, TaskKind } from '@conference/domain';
import {
  getExternalWorkflowHandle,
  makeContinueAsNewFunc,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { documents, mail, records } from '../activity-options';
import type { DocumentInput } from '../contract/activities';
import { courseChanged, documentReached, roundClosed } from '../contract/messages';
import { StageKey } from '../contract/search-attributes';
import { askRound, Bell } from './round';

/**
 * One document: written, consulted on, its opinions answered, approved (or reworked), issued, final.
 *
 * Its rounds run inside it, one after the other, numbered for each question.
 */
export async function document(input: DocumentInput): Promise<{ phase: DocumentPhase }> {
  const run = new DocumentRun(input);
  setHandler(roundClosed, run.bell.ring, { description: 'The rows say that a round is over.' });
  setHandler(courseChanged, run.bell.ring, {
    description: 'An open round has a new course, such as another due date.',
  });

  if (run.phase === 'waiting') await run.enter(input.from);
  while (run.phase !== 'final' && !run.isCancelled) {
    await run.goOn();
    if (workflowInfo().continueAsNewSuggested) {
      await makeContinueAsNewFunc<typeof document>()({ ...input, resume: { phase: run.phase, rounds: run.rounds } });
    }
  }
  setCurrentDetails(run.isCancelled ? 'The conference was cancelled.' : 'Final: nothing is waited for.');
  return { phase: run.phase };
}

/** The state of a document's run, and its steps. */
class DocumentRun {
  readonly bell = new Bell();
  readonly rounds: Partial<Record<TaskKind, number>>;
  phase: DocumentPhase;
  isCancelled = false;

  constructor(private readonly input: DocumentInput) {
    this.phase = input.resume?.phase ?? 'waiting';
    this.rounds = { ...input.resume?.rounds };
  }

  /** Does what the phase asks for, then enters the next one. */
  async goOn(): Promise<void> {
    switch (this.phase) {
      case 'drafting':
        await this.ask('draft');
        return this.enter((await this.facts()).isConsulted ? 'consultation' : 'approval');
      case 'consultation':
        await this.ask('opinion');
        return this.enter((await this.facts()).hasOpinionsToAnswer ? 'disposition' : 'approval');
      case 'disposition':
        await this.ask('disposition');
        return this.enter('approval');
      case 'approval':
        return this.approve();
      case 'rework':
        await this.ask('draft');
        return this.enter('approval');
      case 'issuing':
        return this.issue();
      case 'waiting':
      case 'final':
        return;
    }
  }

  async enter(phase: DocumentPhase): Promise<void> {
    if (this.isCancelled) return;
    await records.enterPhase({ documentId: this.input.documentId, phase });
    this.phase = phase;
    upsertSearchAttributes([{ key: StageKey, value: phase }]);
    const parent = workflowInfo().parent;
    if (parent)
      await getExternalWorkflowHandle(parent.workflowId).signal(documentReached, {
        documentId: this.input.documentId,
        phase,
      });
  }

  private async approve(): Promise<void> {
    const outcome = await this.ask('approval');
    if (outcome === 'returned') return this.enter('rework');
    if (outcome === 'approved') return this.enter((await this.facts()).isIssued ? 'issuing' : 'final');
    // undecided: everybody declined; the question is put again to those who are named then
  }

  private async issue(): Promise<void> {
    const { documentId } = this.input;
    await this.ask('issue');
    if (this.isCancelled) return;
    await documents.renderIssued.executeWithOptions({ summary: 'write the numbered document' }, [{ documentId }]);
    await mail.announceIssued.executeWithOptions({ summary: 'mail: issued' }, [{ documentId }]);
    await this.enter('final');
  }

  private async ask(kind: TaskKind): Promise<RoundOutcome> {
    const number = (this.rounds[kind] ?? 0) + 1;
    this.rounds[kind] = number;
    const { conferenceId, documentId } = this.input;
    const outcome = await askRound({ roundId: uuid4(), conferenceId, documentId, kind, number }, this.bell);
    this.isCancelled = outcome === 'cancelled';
    return outcome;
  }

  private facts() {
    return records.readDocument({ documentId: this.input.documentId });
  }
}
