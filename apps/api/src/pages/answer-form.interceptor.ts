import { SETTINGS, type Settings } from '@conference/config';
import { Spool } from '@conference/files';
import {
  HttpException,
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { SpoolStorage } from '../files/spool-storage';
import { TaskDoorService } from './task-door.service';

/** A request with a form whose file may have been too much. */
export interface AnswerRequest extends Request {
  formProblem?: HttpException;
  /** Files behind single scores, by their criterion. */
  evidenceFiles?: ReadonlyMap<string, Express.Multer.File>;
}

const EVIDENCE = /^evidence-([a-z0-9][a-z0-9-]{0,39})$/;

function isExpected(name: string): boolean {
  return name === 'file' || EVIDENCE.test(name);
}

/** The file of the answer, and those of single scores. */
function nameFiles(request: AnswerRequest): void {
  const received = Array.isArray(request.files) ? request.files : [];
  request.file = received.find(({ fieldname }) => fieldname === 'file');
  request.evidenceFiles = new Map(
    received.flatMap((file) => {
      const code = EVIDENCE.exec(file.fieldname)?.[1];
      return code ? [[code, file] as const] : [];
    }),
  );
}

const MOST_CRITERIA = 60;

/**
 * Room for a disposition table of 2,000 remarks, or for a remark under each of the 5,000 paragraphs that a text may have;
 * each text as long as a rule allows, in the longest encoding.
 */
const FORM_LIMITS = { files: 1 + MOST_CRITERIA, fields: 5200, parts: 5300, fieldSize: 32_000 };

/**
 * Receives an answer's form. What goes wrong with the file does not end the request: the form is shown again with what was typed.
 * Without a valid right only the texts are received, to be given back.
 */
@Injectable()
export class AnswerFormInterceptor implements NestInterceptor {
  private readonly receive: NestInterceptor;

  constructor(
    private readonly door: TaskDoorService,
    spool: Spool,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const limits = { ...FORM_LIMITS, fileSize: settings.uploadLimitBytes };
    const receiver = AnyFilesInterceptor({
      limits,
      storage: new SpoolStorage(spool),
      fileFilter: (request: Request, file, done) =>
        done(null, isExpected(file.fieldname) && this.door.grantOf(request, new Date()) !== null),
    });
    this.receive = new receiver();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      const request = context.switchToHttp().getRequest<AnswerRequest>();
      return await this.receive.intercept(context, { handle: () => (nameFiles(request), next.handle()) });
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      context.switchToHttp().getRequest<AnswerRequest>().formProblem = error;
      return next.handle();
    }
  }
}
