import type { PersonEntity } from '@conference/persistence';
import { OPEN_DOOR } from '@conference/health';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { doorRefusal } from '../problems/door-words';
import { SESSION_COOKIE } from './session-cookie';
import { SessionService, type SignedIn } from './session.service';

/** A request whose person is known. */
export interface PersonRequest extends Request {
  person?: PersonEntity;
  session?: SignedIn;
}

/** Lets only signed-in people through, unless the route is an open door. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionService,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_DOOR, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<PersonRequest>();
    const secret: unknown = request.cookies[SESSION_COOKIE];
    const session = typeof secret === 'string' ? await this.sessions.find(secret) : null;
    if (!session) throw doorRefusal('signed-out');
    request.person = session.person;
    request.session = session;
    return true;
  }
}
