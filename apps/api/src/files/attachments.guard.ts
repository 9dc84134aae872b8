import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import type { PersonRequest } from '../auth/session.guard';
import { doorRefusal } from '../problems/door-words';
import { AttachmentsService } from './attachments.service';

/** Asks whether a person may change a document's attachments before a byte of the file is received. */
@Injectable()
export class AttachmentsGuard implements CanActivate {
  constructor(private readonly attachments: AttachmentsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, params } = context.switchToHttp().getRequest<PersonRequest>();
    const documentId = z.uuid().safeParse(params.id);
    if (!person || !documentId.success) throw doorRefusal('not-found');
    await this.attachments.refuseUnlessMayChange(person, documentId.data);
    return true;
  }
}
