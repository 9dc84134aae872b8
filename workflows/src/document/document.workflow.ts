import type { DocumentPhase, PublicityMatter, TaskKind } from '@conference/domain';
import {
  condition,
  getExternalWorkflowHandle,
  isCancellation,
  makeContinueAsNewFunc,
  ParentClosePolicy,
  patched,
  setCurrentDetails,
  setHandler,
  startChild,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { documents, mail, records } from '../activity-options';
import type { DocumentFacts, DocumentInput, RoundRequest } from '../contract/activities';
import { PUBLICITY_RUNS } from '../contract/ids';
import { documentReached, sessionEnded, stageThawed } from '../contract/messages';
import { ConferenceYear, Office, StageKey } from '../contract/search-attributes';
import { publicity } from '../publicity/publicity.workflow';
import { askRound, Bell, listen, untilThawed, type RoundEnd } from './round';

/**
 * One document: written, consulted on, its opinions answered, approved (or reworked), issued, final.
 * A change after approval leads back to it, or, if it is editorial, waits for objections.
 *
 * Its rounds run inside it, one after the other, numbered for each question.
 */
export async function document(input: DocumentInput): Promise<{ phase: DocumentPhase }> {
  const run = new DocumentRun(input);
  listen(run.bell);
  setHandler(stageThawed, run.thaw, { description: 'A leader has concluded about a reported answer.' });

  setHandler(sessionEnded, () => void (run.sessionIsOver = true), { description: 'The conference is over.' });

  if (run.phase === 'waiting') await run.enter(input.from);
  while (run.phase !== 'final' && !run.isCancelled) {
    await run.goOn();
    if (workflowInfo().continueAsNewSuggested) await run.goOnAfresh();
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
  sessionIsOver: boolean;
  private isThawed = false;
  /** The question that the run before had put. */
  private asking: RoundRequest | undefined;

  constructor(private readonly input: DocumentInput) {
    this.phase = input.resume?.phase ?? 'waiting';
    this.rounds = { ...input.resume?.rounds };
    this.sessionIsOver = input.resume?.isSessionOver ?? false;
    this.asking = input.resume?.asking;
  }

  /** Ends this run; the next one goes on where it is. */
  goOnAfresh(asking?: RoundRequest): Promise<never> {
    const { phase, rounds, sessionIsOver: isSessionOver } = this;
    return makeContinueAsNewFunc<typeof document>()({
      ...this.input,
      resume: { phase, rounds, isSessionOver, ...(asking && { asking }) },
    });
  }

  readonly thaw = (): void => {
    this.isThawed = true;
    this.bell.ring();
  };

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
        return this.leaveTable();
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
    this.phase = await this.enterWhenFree(phase);
    upsertSearchAttributes([{ key: StageKey, value: this.phase }]);
    await this.tellParent();
  }

  /** Tells the conference, or the year after, how far the document is; it goes on when that has ended meanwhile. */
  private async tellParent(): Promise<void> {
    const parent = workflowInfo().parent;
    if (!parent) return;
    const { documentId } = this.input;
    try {
      await getExternalWorkflowHandle(parent.workflowId).signal(documentReached, { documentId, phase: this.phase });
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  }

  /** Enters a phase as soon as the course goes on; an annulled answer leads elsewhere. */
  private async enterWhenFree(phase: DocumentPhase): Promise<DocumentPhase> {
    for (let wanted = phase; ;) {
      this.bell.silence();
      const held = await records.enterPhase({ documentId: this.input.documentId, phase: wanted });
      if (!held) return wanted;
      if (held.frozenSince) await untilThawed(held.frozenSince, this.bell, wanted);
      else wanted = held.returnTo!;
    }
  }

  /** What is before the conference goes on when it is over, or back where an annulled answer leads. */
  private async leaveTable(): Promise<void> {
    await condition(() => this.sessionIsOver || this.isThawed);
    this.isThawed = false;
    return this.enter(this.sessionIsOver ? afterOpinions(await this.facts()) : 'tabled');
  }

  /** A draft goes out for opinions, once the consultation plan states everything; or to the conference; or straight to approval. */
  private async afterDrafting(): Promise<DocumentPhase> {
    for (;;) {
      this.bell.silence();
      const { isTabled, isConsulted, consultationLacks = [], returnTo } = await this.facts();
      if (returnTo) return returnTo;
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
    if (outcome === 'goesBack') return this.enter('approval');
    if (outcome !== 'approved') return;
    const facts = await this.facts();
    if (facts.tellsAuthors) await this.tellAuthors();
    return this.enter(afterApproval(facts));
  }

  /** What became of the remarks is settled: their authors are told, and it is shown to all staff in a run of its own. */
  private async tellAuthors(): Promise<void> {
    const { documentId } = this.input;
    await mail.announceDispositions.executeWithOptions({ summary: 'mail: what became of the remarks' }, [
      { documentId },
    ]);
    await this.show('answers');
  }

  /** Something about the document is shown to all staff, in a run of its own. */
  private async show(matter: PublicityMatter): Promise<void> {
    const { conferenceId, documentId, office, year, code } = this.input;
    const what = matter === 'issued' ? 'issued' : 'answers to the remarks';
    await startChild(publicity, {
      workflowId: `${workflowInfo().workflowId}/${PUBLICITY_RUNS[matter]}`,
      args: [{ conferenceId, documentId, ...(matter === 'issued' && { matter }) }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${code} (${office} ${year}): ${what}, shown for 20 days`,
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
    if (outcome === 'superseded' || outcome === 'goesBack') return this.enter(afterApproval(await this.facts()));
    await documents.renderIssued.executeWithOptions({ summary: 'write the numbered document' }, [{ documentId }]);
    await mail.announceIssued.executeWithOptions({ summary: 'mail: issued' }, [{ documentId }]);
    if (patched('an-issued-resolution-is-made-known') && (await this.facts()).isMadeKnown) await this.show('issued');
    await this.enter('final');
  }

  private async ask(kind: TaskKind): Promise<RoundEnd> {
    const number = (this.rounds[kind] ?? 0) + 1;
    const { conferenceId, documentId } = this.input;
    const request = this.asking ?? { roundId: uuid4(), conferenceId, documentId, kind, number };
    const isOpen = this.asking !== undefined;
    this.asking = undefined;
    const outcome = await askRound(request, this.bell, { isOpen, goOnAfresh: (asked) => this.goOnAfresh(asked) });
    if (outcome !== 'goesBack') this.rounds[kind] = number;
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
