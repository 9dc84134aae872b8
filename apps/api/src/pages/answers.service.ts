import { SETTINGS, type Settings } from '@conference/config';
import { Transactions } from '@conference/persistence';
import { decideTask, systemClock, type ProvenAct } from '@conference/tasks';
import { HttpStatus, Inject, Injectable, type HttpException } from '@nestjs/common';
import { SubmissionService } from '../documents/submission.service';
import { FilesService } from '../files/files.service';
import type { ReceivedFile } from '../files/spool-storage';
import { decisionWords } from '../problems/decision-words';
import { doorRefusal, doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { REFUSAL_STATUS } from '../problems/refusal-status';
import type { Response } from 'express';
import type { AnswerRequest } from './answer-form.interceptor';
import { deviceLabel } from './device-label';
import { endOf, type EndState, type PageState } from './page-state';
import { actorOf, ProofsService } from './proofs.service';
import { bodyOf, keptTexts, TaskDoorService, type AnswerVisit } from './task-door.service';
import { field } from './form-body';
import { isFault, readAnswer, typedAnswer, typedProof, type FormFault, type ReadAnswer } from './typed-answer';
import { givenEvidence, keepStored, typedScores } from './typed-scores';
import { stepPage } from './views/access-view';
import { showsForm, waitingPage } from './views/form-view';
import type { Page } from './views/layout';
import { withKeptTexts } from './views/message-view';
import { contraryPage, lateReceiptPage, receiptPage, statePage } from './views/state-view';
import type { View } from './views/view';
import { wordsIn, type PageWords } from './words';
import { writtenSize } from './written-time';

/** Takes an answer from a mailed page to the one use case that decides, and says what came of it. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly door: TaskDoorService,
    private readonly proofs: ProofsService,
    private readonly transactions: Transactions,
    private readonly files: FilesService,
    private readonly submissions: SubmissionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws PageAnswer when the visit has no right */
  async answer(request: AnswerRequest, response: Response): Promise<Page> {
    const visit = await this.door.visitToAnswer(request);
    // nearly every answer is taken: what a page would say before it is not read for it
    const before = visit.look.isWaiting ? null : (await this.door.visit(request)).view;
    const end = before && endOf(before.page.state);
    if (end && !(wasAnswered(end) && visit.isOurForm)) return closedPage(before, end, request);

    const complaint = this.complaintBefore(request, visit);
    if (complaint) return this.again(request, complaint);
    const read = readAnswer(typedAnswer(bodyOf(request)), visit.look.kind);
    if (isFault(read)) return this.again(request, faultComplaint(visit, read));
    // what is answered already needs no proof, and its file is not even stored: the same answer again gets the same page, another one
    // learns what counts
    if (end) return isOtherLateAnswer(end, read) ? closedPage(before, end, request) : this.decide(request, visit, read);
    const found = await this.proofs.prove(request, actorOf(visit));
    if (!found.ok) return this.unproven(request, found);
    const page = await this.handIn(request, visit, { ...read, ...found.act });
    if (page.status === Number(HttpStatus.OK)) await this.proofs.remember(request, response, visit.grant, found.act);
    return page;
  }

  /** What is wrong with a form as a whole, before its answer is read. */
  private complaintBefore({ formProblem }: AnswerRequest, { language, isOurForm }: AnswerVisit): Complaint | null {
    if (!isOurForm) return { status: HttpStatus.FORBIDDEN, words: wordsIn(language).confirmAgain };
    if (!formProblem) return null;
    const code = isTooLarge(formProblem) ? 'file-too-large' : 'not-valid';
    return { status: REFUSAL_STATUS[code], words: doorWords(code)[language] };
  }

  /** Takes the answer with the file that came with it, and the text of a Word file. */
  private async handIn(request: AnswerRequest, visit: AnswerVisit, read: ReadAnswer & ProvenAct): Promise<Page> {
    const { file, evidenceFiles } = request;
    if (!file && !evidenceFiles?.size) return this.decide(request, visit, read);
    try {
      const scores = await this.withEvidence(request, visit, read);
      if (!file) return await this.decide(request, visit, { ...read, scores });
      const { sha256, fileName } = await this.files.store(file as ReceivedFile, visit.grant.personId);
      const { documentId } = visit.look;
      const handedIn = await this.submissions.prepare({ id: visit.grant.personId }, documentId, {
        fileSha256: sha256,
        fileName,
      });
      return await this.decide(request, visit, { ...read, ...handedIn });
    } catch (error) {
      if (!(error instanceof RefusalException)) throw error;
      const { code, sentence } = error;
      return this.again(request, { status: REFUSAL_STATUS[code], words: sentence[visit.language] });
    }
  }

  /** Stores the files behind single scores; from then on they stay with the form. */
  private async withEvidence(
    request: AnswerRequest,
    { grant }: AnswerVisit,
    { scores }: ReadAnswer,
  ): Promise<ReadAnswer['scores']> {
    const body = request.body as Record<string, unknown>;
    for (const [code, file] of request.evidenceFiles ?? []) {
      const { sha256, fileName: name } = await this.files.store(file as ReceivedFile, grant.personId);
      keepStored(body, code, { sha256, name });
    }
    const kept = typedScores(body);
    return scores.map((score) => {
      const typed = kept.get(score.criterion);
      return { ...score, evidence: typed && score.notApplicableBecause === null ? givenEvidence(typed) : null };
    });
  }

  private async decide(
    request: AnswerRequest,
    { grant, language }: AnswerVisit,
    read: ReadAnswer & ProvenAct,
  ): Promise<Page> {
    const result = await decideTask(this.transactions, systemClock, {
      ...read,
      taskId: grant.taskId,
      actorId: grant.personId,
      channel: 'page',
      packetHash: packetShown(request),
      answeredFrom: deviceLabel(request.headers['user-agent']),
    });
    if (result.ok) return receiptOf((await this.door.visit(request)).view, result.value.repeated);
    const { refusal } = result;
    return this.again(request, { status: REFUSAL_STATUS[refusal.code], words: decisionWords(refusal)[language] });
  }

  /** What was shown is not enough: how things stand now, with all that was typed. */
  private async unproven(request: AnswerRequest, complaint: Complaint): Promise<Page> {
    const { grant, view } = await this.door.visit(request);
    const mayStep = grant.right !== 'decide' || view.page.access.missing === 'otherPerson';
    if (endOf(view.page.state) || !mayStep) return this.shownAgain(view, request, complaint);
    return withKeptTexts(stepPage(view, complaint.status), keptTexts(request));
  }

  private async again(request: AnswerRequest, complaint: Complaint): Promise<Page> {
    return this.shownAgain((await this.door.visit(request)).view, request, complaint);
  }

  /** Shows how things stand now, with all that was typed; only a choice made about another version must be made anew. */
  private shownAgain(view: View, request: AnswerRequest, { status, words }: Complaint): Page {
    const end = endOf(view.page.state);
    if (end) return closedPage(view, end, request);
    const body = bodyOf(request);
    const typed = typedAnswer(body);
    const isOtherVersion = packetShown(request) !== view.page.task.packetHash;
    const form = {
      ...typedProof(body),
      typed: isOtherVersion ? { ...typed, outcome: '' } : typed,
      complaint: words,
      hadFile: request.file !== undefined || request.formProblem !== undefined,
      uploadLimit: writtenSize(this.settings.uploadLimitBytes, view.language),
    };
    const page = waitingPage(view, status, form);
    return showsForm(view, form) ? page : withKeptTexts(page, keptTexts(request));
  }
}

/** The version that the form was shown with. */
function packetShown(request: AnswerRequest): string | null {
  return field(bodyOf(request), 'packetHash') || null;
}

/** Another late opinion than the one on record; the same one again gets its receipt again. */
function isOtherLateAnswer(end: EndState, { outcome }: ReadAnswer): boolean {
  return end.name === 'silence' && end.late?.outcome !== outcome;
}

interface Complaint {
  readonly status: number;
  readonly words: string;
}

/** The page of a task that takes no answer any more, with what was typed for it. */
function closedPage(view: View, end: EndState, request: AnswerRequest): Page {
  const status = end.name === 'linkExpired' ? HttpStatus.GONE : HttpStatus.CONFLICT;
  const page = end.name === 'decided' ? contraryPage(view, end) : statePage(view, status, end);
  return withKeptTexts(page, keptTexts(request));
}

function receiptOf(view: View, isRepeated: boolean): Page {
  const { state } = view.page;
  if (state.name === 'silence' && state.late) return lateReceiptPage(view, isRepeated, state);
  if (state.name !== 'decided') throw doorRefusal('unexpected');
  return receiptPage(view, isRepeated, state);
}

/** A second press of the same button is answered as the first one was. */
function wasAnswered(state: PageState): boolean {
  return state.name === 'decided' || (state.name === 'silence' && state.late !== null);
}

function isTooLarge(problem: HttpException): boolean {
  return problem.getStatus() === Number(HttpStatus.PAYLOAD_TOO_LARGE);
}

function faultComplaint({ language }: AnswerVisit, fault: FormFault): Complaint {
  return { status: HttpStatus.UNPROCESSABLE_ENTITY, words: faultWords(wordsIn(language), fault) };
}

function faultWords(words: PageWords, fault: FormFault): string {
  switch (fault.code) {
    case 'tooLong':
      return words.tooLong(fault.limit);
    case 'tooManyRemarks':
      return words.tooManyRemarks(fault.limit);
    default:
      return words[fault.code];
  }
}
