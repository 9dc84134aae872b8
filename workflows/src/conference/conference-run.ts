import { preparationStage, type DocumentPhase, type Stage } from '@conference/domain';
import {
  condition,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  setCurrentDetails,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { records } from '../activity-options';
import type { ConferenceInput, DocumentRef, DocumentStart } from '../contract/activities';
import { documentWorkflowId, followUpWorkflowId } from '../contract/ids';
import { sessionEnded } from '../contract/messages';
import { ConferenceYear, Office, StageKey } from '../contract/search-attributes';
import { startAgain, startDocument, type OfConference } from '../document/start-document';
import { followUp } from '../follow-up/follow-up.workflow';

/** The state of a conference's run: its stage, and how far its documents have come. */
export class ConferenceRun {
  stage: Stage = 'drafting';
  sessionIsOver = false;
  isCancelled = false;
  /** Rounds of ballots to all staff that are out, or were. */
  readonly ballots: string[] = [];
  ballotsJudged = 0;
  private readonly phases = new Map<string, DocumentPhase>();
  private readonly codes = new Map<string, string>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(readonly input: ConferenceInput) {}

  get conferenceId(): string {
    return this.input.conferenceId;
  }

  /** Ballots that go out again may be announced before the run has heard of the end of those before. */
  get areBallotsOut(): boolean {
    return this.ballots.length > this.ballotsJudged;
  }

  /** Commands take effect one after the other, in the order in which they were accepted. */
  inTurn<T>(command: () => Promise<T>): Promise<T> {
    const next = this.turn.then(command);
    this.turn = next.catch(() => undefined);
    return next;
  }

  async enter(stage: Stage): Promise<void> {
    await records.enterStage({ conferenceId: this.conferenceId, stage });
    this.stage = stage;
    upsertSearchAttributes([{ key: StageKey, value: stage }]);
    this.show();
  }

  /** A late report of a phase changes nothing that has come later. */
  reached(documentId: string, phase: DocumentPhase): void {
    this.phases.set(documentId, phase);
  }

  async startDocuments(refs: readonly DocumentRef[], from: 'drafting' | 'approval'): Promise<void> {
    for (const { documentId } of refs) this.phases.set(documentId, 'waiting');
    await Promise.all(refs.map((ref) => startDocument(this.ofConference, ref, from)));
    for (const { documentId, code } of refs) this.codes.set(documentId, code);
  }

  /** A document was added, or a finished one has changed: its run begins, or begins again. */
  async added(ref: DocumentRef, from: DocumentStart): Promise<void> {
    this.phases.set(ref.documentId, 'waiting');
    this.codes.set(ref.documentId, ref.code);
    await startAgain(this.ofConference, ref, from);
  }

  /** The documents that were put before the conference go on: what was said about them is known. */
  async endSession(): Promise<void> {
    for (const [documentId, phase] of this.phases) {
      if (phase !== 'tabled') continue;
      const workflowId = documentWorkflowId(workflowInfo().workflowId, this.codes.get(documentId)!);
      await getExternalWorkflowHandle(workflowId).signal(sessionEnded);
    }
  }

  /** The stage follows the slowest document. Before the session, a document that is put before it is ready. */
  async untilDocumentsAreReady(): Promise<void> {
    for (;;) {
      const seen = this.progress();
      if (this.stage !== 'resolution') await this.followDocuments();
      this.show();
      if (this.isCancelled || this.everyPhase('final', this.sessionIsOver ? 'final' : 'tabled')) return;
      await condition(() => this.isCancelled || this.progress() !== seen);
    }
  }

  async startFollowUp(): Promise<void> {
    const { conferenceId, office, year } = this.input;
    await startChild(followUp, {
      workflowId: followUpWorkflowId(workflowInfo().workflowId),
      args: [{ conferenceId, office, year }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: `${office} ${year}: targets and pledges until the next conference`,
      typedSearchAttributes: [
        { key: Office, value: office },
        { key: ConferenceYear, value: year },
        { key: StageKey, value: 'followUp' },
      ],
    });
    await this.enter('followUp');
  }

  /** What operators read in the Temporal UI. */
  show(sentence?: string): void {
    const rows = [...this.phases].map(([, phase]) => phase);
    const counts = [...new Set(rows)].map((phase) => `${rows.filter((other) => other === phase).length} ${phase}`);
    setCurrentDetails(`### Stage: ${this.stage}\n\nDocuments: ${counts.join(', ') || 'none yet'}\n\n${sentence ?? ''}`);
  }

  private async followDocuments(): Promise<void> {
    const stage = preparationStage([...this.phases.values()]);
    if (stage !== 'convening' && stage !== this.stage && !this.isCancelled) await this.enter(stage);
  }

  private get ofConference(): OfConference {
    const { conferenceId, office, year } = this.input;
    return { conferenceWorkflow: workflowInfo().workflowId, conferenceId, office, year };
  }

  private everyPhase(...ready: readonly DocumentPhase[]): boolean {
    return [...this.phases.values()].every((phase) => ready.includes(phase));
  }

  private progress(): string {
    return [...this.phases.values()].join();
  }
}
