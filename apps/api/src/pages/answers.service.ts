import { SETTINGS, type Settings } from '@conference/config';
import { Transactions } from '@conference/persistence';
import { decideTask, systemClock, type DecideTaskRefusal, type ProvenAct } from '@conference/tasks';
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
import { ProofsService } from './proofs.service';
import { bodyOf, keptTexts, TaskDoorService, type Visit } from './task-door.service';
import { field, isFault, readAnswer, typedAnswer, typedProof, type FormFault, type ReadAnswer } from './typed-answer';
import { stepPage } from './views/access-view';
import { showsForm, waitingPage } from './views/form-view';
import type { Page } from './views/layout';
import { withKeptTexts } from './views/message-view';
import { contraryPage, lateReceiptPage, receiptPage, statePage } from './views/state-view';
import type { View } from './views/view';
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
    const visit = await this.door.visitWithForm(request);
    const { view } = visit;
    const { state } = view.page;
    const end = endOf(state);
    if (end && !(wasAnswered(state) && visit.isOurForm)) return closedPage(view, end, request);

    const complaint = this.complaintBefore(request, visit);
    if (complaint) return this.formAgain(view, request, complaint);
    const read = readAnswer(typedAnswer(bodyOf(request)), view.page.task.kind);
    if (isFault(read)) {
      if (end) return closedPage(view, end, request);
      return this.formAgain(view, request, { status: HttpStatus.UNPROCESSABLE_ENTITY, words: faultWords(view, read) });
    }
    if (end?.name === 'silence' && end.late?.outcome !== read.outcome) return closedPage(view, end, request);
    // what is answered already needs no proof: the same answer again gets the same page, another one learns what counts
    if (end) return this.decide(request, visit, read, {});
    const found = await this.proofs.prove(request, visit);
    if (!found.ok) return this.unproven(request, visit, found);
    const page = await this.decide(request, visit, read, found.act);
    if (page.status === Number(HttpStatus.OK)) await this.proofs.remember(request, response, visit.grant, found.act);
    return page;
  }

  /** What is wrong with a form as a whole, before its answer is read. */
  private complaintBefore({ formProblem }: AnswerRequest, { view, isOurForm }: FormVisit): Complaint | null {
    if (!isOurForm) return { status: HttpStatus.FORBIDDEN, words: view.words.confirmAgain };
    if (!formProblem) return null;
    const code = isTooLarge(formProblem) ? 'file-too-large' : 'not-valid';
    return { status: REFUSAL_STATUS[code], words: doorWords(code)[view.language] };
  }

  /** What was shown is not enough: how things stand now, with all that was typed. */
  private async unproven(request: AnswerRequest, { grant }: Visit, complaint: Complaint): Promise<Page> {
    const { view } = await this.door.visit(request);
    const end = endOf(view.page.state);
    if (end) return closedPage(view, end, request);
    if (grant.right !== 'decide' || view.page.access.missing === 'otherPerson') {
      return withKeptTexts(stepPage(view, complaint.status), keptTexts(request));
    }
    return this.formAgain(view, request, complaint);
  }

  private async decide(request: AnswerRequest, visit: Visit, read: ReadAnswer, act: ProvenAct): Promise<Page> {
    const { grant, view } = visit;
    try {
      // a file for a task that was answered before is not even stored
      const handedIn = endOf(view.page.state) === null ? await this.handedIn(request, view.page.task.documentId) : {};
      const packetHash = field(bodyOf(request), 'packetHash') || null;
      const answer = {
        ...read,
        taskId: grant.taskId,
        actorId: grant.personId,
        channel: 'page' as const,
        packetHash,
        ...act,
        answeredFrom: deviceLabel(request.headers['user-agent']),
        ...handedIn,
      };
      const result = await decideTask(this.transactions, systemClock, answer);
      const after = (await this.door.visit(request)).view;
      return result.ok ? receiptOf(after, result.value.repeated) : this.refused(request, after, result.refusal);
    } catch (error) {
      if (!(error instanceof RefusalException)) throw error;
      const { code, sentence } = error;
      return this.formAgain(view, request, { status: REFUSAL_STATUS[code], words: sentence[view.language] });
    }
  }

  /** The file that came with the answer, with the text of a Word file. */
  private async handedIn({ file }: AnswerRequest, documentId: string | null) {
    if (!file) return {};
    const { sha256, fileName } = await this.files.store(file as ReceivedFile);
    return this.submissions.prepare(documentId, { fileSha256: sha256, fileName });
  }

  private refused(request: AnswerRequest, view: View, refusal: DecideTaskRefusal): Page {
    const end = endOf(view.page.state);
    if (end) return closedPage(view, end, request);
    const words = decisionWords(refusal)[view.language];
    return this.formAgain(view, request, { status: REFUSAL_STATUS[refusal.code], words });
  }

  /** Shows the form again with all that was typed; only a choice made about another version must be made anew. */
  private formAgain(view: View, request: AnswerRequest, { status, words }: Complaint): Page {
    const body = bodyOf(request);
    const typed = typedAnswer(body);
    const isOtherVersion = (field(body, 'packetHash') || null) !== view.page.task.packetHash;
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

type FormVisit = Visit & { readonly isOurForm: boolean };

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

function faultWords({ words }: View, fault: FormFault): string {
  switch (fault.code) {
    case 'tooLong':
      return words.tooLong(fault.limit);
    case 'tooManyRemarks':
      return words.tooManyRemarks(fault.limit);
    default:
      return words[fault.code];
  }
}
