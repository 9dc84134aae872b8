import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { doorRefusal } from '../problems/door-words';

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** A header that no form and no foreign page can set. */
const OWN_HEADER = 'x-requested-with';

/** Takes commands to the API only from our own pages and programs, never from another site's form. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (READING.includes(request.method) || !request.path.startsWith('/api/')) return true;
    const isForeign = request.headers['sec-fetch-site'] === 'cross-site';
    if (isForeign || !request.headers[OWN_HEADER]) throw doorRefusal('cross-site');
    return true;
  }
}
