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
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { SpoolStorage } from '../files/spool-storage';
import { TaskDoorService } from './task-door.service';

/** A request with a form whose file may have been too much. */
export interface AnswerRequest extends Request {
  formProblem?: HttpException;
}

/**
 * Room for a disposition table of 2,000 remarks, or for a remark under each of the 5,000 paragraphs that a text may have;
 * each text as long as a rule allows, in the longest encoding.
 */
const FORM_LIMITS = { files: 1, fields: 5200, parts: 5300, fieldSize: 32_000 };

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
    const receiver = FileInterceptor('file', {
      limits,
      storage: new SpoolStorage(spool),
      fileFilter: (request: Request, _file, done) => done(null, this.door.grantOf(request, new Date()) !== null),
    });
    this.receive = new receiver();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.receive.intercept(context, next);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      context.switchToHttp().getRequest<AnswerRequest>().formProblem = error;
      return next.handle();
    }
  }
}
