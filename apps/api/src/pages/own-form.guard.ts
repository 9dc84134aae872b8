import { SETTINGS, type Settings } from '@conference/config';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { doorRefusal } from '../problems/door-words';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const OWN_SITES = ['same-origin', 'none'];

/** Takes forms only from our own pages. */
@Injectable()
export class OwnFormGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (!READING.includes(request.method) && this.isForeign(request)) throw doorRefusal('cross-site');
    return true;
  }

  /** Our pages send no referrer, so browsers write `Origin: null`; where they do not say the site either, the cookie and the nonce decide. */
  private isForeign({ headers, protocol }: Request): boolean {
    const site = headers['sec-fetch-site'];
    if (typeof site === 'string') return !OWN_SITES.includes(site);
    const { origin } = headers;
    if (!origin || origin === 'null') return false;
    return origin !== new URL(this.settings.http.publicUrl).origin && origin !== `${protocol}://${headers.host}`;
  }
}
