import type { DocumentPhase, RoundOutcome, TaskKind } from '@conference/domain';
import {
  condition,
  getExternalWorkflowHandle,
  makeContinueAsNewFunc,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { documents, mail, records } from '../activity-options';
import type { DocumentFacts, DocumentInput } from '../contract/activities';
import { courseChanged, documentReached, roundClosed, sessionEnded } from '../contract/messages';
import { ConferenceYear, Office, StageKey } from '../contract/search-attributes';
import { publicity } from '../publicity/publicity.workflow';
import { askRound, Bell } from './round';

/**
 * One document: written, consulted on, its opinions answered, approved (or reworked), issued, final.
 * A change after approval leads back to it, or, if it is editorial, waits for objections.
 *
 * Its rounds run inside it, one after the other, numbered for each question.
 */
export async function document(input: DocumentInput): Promise<{ phase: DocumentPhase }> {
  const run = new DocumentRun(input);
  setHandler(roundClosed, run.bell.ring, { description: 'The rows say that a round is over.' });
  setHandler(courseChanged, run.bell.ring, {
    description: 'An open round has a new course, such as another due date.',
  });

  setHandler(sessionEnded, () => void (run.sessionIsOver = true), { description: 'The conference is over.' });

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
  sessionIsOver = false;

  constructor(private readonly input: DocumentInput) {
    this.phase = input.resume?.phase ?? 'waiting';
    this.rounds = { ...input.resume?.rounds };
  }

  /** Does what the phase asks for, then enters the next one. */
  async goOn(): Promise<void> {
    switch (this.phase) {
      case 'drafting':
        await this.ask('draft');
        return this.enter(await this.afterDrafting());
      case 'consultation':
        await this.ask('opinion');
        return this.enter(afterOpinions(await this.facts()));
      case 'tabled':
        await condition(() => this.sessionIsOver);
        return this.enter(afterOpinions(await this.facts()));
      case 'disposition':
        await this.ask('disposition');
        return this.enter('approval');
      case 'approval':
        return this.approve();
      case 'rework':
        await this.ask('draft');
        return this.enter('approval');
      case 'editorial':
        await this.ask('objection');
        return this.enter(afterApproval(await this.facts()));
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

  /** A draft goes out for opinions, once the consultation plan states everything; or to the conference; or straight to approval. */
  private async afterDrafting(): Promise<DocumentPhase> {
    for (;;) {
      this.bell.silence();
      const { isTabled, isConsulted, consultationLacks = [] } = await this.facts();
      if (isTabled) return 'tabled';
      if (!isConsulted) return 'approval';
      if (consultationLacks.length === 0) return 'consultation';
      setCurrentDetails(
        `### Consultation not begun\n\nThe plan does not state **${consultationLacks.join('**, **')}**.`,
      );
      await condition(() => this.bell.isRung, '12 hours', { summary: 'the consultation plan is not complete' });
    }
  }

  private async approve(): Promise<void> {
    const outcome = await this.ask('approval');
    if (outcome === 'returned') return this.enter('rework');
    // undecided: somebody declined; superseded: the packet changed. The question is put again, to those who are named then.
    if (outcome !== 'approved') return;
    const facts = await this.facts();
    if (facts.tellsAuthors) await this.tellAuthors();
    return this.enter(afterApproval(facts));
  }

  /** What became of the remarks is settled: their authors are told, and it is shown to all staff in a run of its own. */
  private async tellAuthors(): Promise<void> {
    const { conferenceId, documentId, office, year, code } = this.input;
    await mail.announceDispositions.executeWithOptions({ summary: 'mail: what became of the remarks' }, [
      { documentId },
    ]);
    await startChild(publicity, {
      workflowId: `${workflowInfo().workflowId}/publicity`,
      args: [{ conferenceId, documentId }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${code} (${office} ${year}): answers to the remarks, shown for 20 days`,
      typedSearchAttributes: [
        { key: Office, value: office },
        { key: ConferenceYear, value: year },
        { key: StageKey, value: 'publicity' },
      ],
    });
  }

  private async issue(): Promise<void> {
    const { documentId } = this.input;
    const outcome = await this.ask('issue');
    if (this.isCancelled) return;
    if (outcome === 'superseded') return this.enter(afterApproval(await this.facts()));
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

function afterOpinions({ hasOpinionsToAnswer }: DocumentFacts): DocumentPhase {
  return hasOpinionsToAnswer ? 'disposition' : 'approval';
}

/** A change may have come while the run was busy: what stands now says where the document goes. */
function afterApproval({ standing, isIssued }: DocumentFacts): DocumentPhase {
  if (standing === 'unapproved') return 'approval';
  if (standing === 'contestable') return 'editorial';
  return isIssued ? 'issuing' : 'final';
}
