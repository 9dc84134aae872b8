import { SETTINGS, type Settings } from '@conference/config';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { doorRefusal } from '../problems/door-words';

/** A form needs a little more than its file. */
const FORM_BYTES = 64 * 1024;
/** What comes after a refusal is read and dropped, so that the sender hears it; a flood is not. */
const FLOOD_TIMES = 4;

/** Refuses a form that says itself that it is too large, before it is received. */
@Injectable()
export class UploadSizeGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const says = Number(http.getRequest<Request>().headers['content-length'] ?? 0);
    const { uploadLimitBytes } = this.settings;
    if (says <= uploadLimitBytes + FORM_BYTES) return true;
    if (says > FLOOD_TIMES * uploadLimitBytes) http.getResponse<Response>().setHeader('connection', 'close');
    throw doorRefusal('file-too-large', { largestBytes: uploadLimitBytes });
  }
}
