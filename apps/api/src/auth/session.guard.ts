import { SETTINGS, type Settings } from '@conference/config';
import type { PersonEntity } from '@conference/persistence';
import { OPEN_DOOR } from '@conference/health';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { doorRefusal } from '../problems/door-words';
import { sessionSecretOf } from './session-cookie';
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
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_DOOR, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<PersonRequest>();
    const secret = sessionSecretOf(request, this.settings);
    const session = secret ? await this.sessions.find(secret) : null;
    if (!session) throw doorRefusal('signed-out');
    request.person = session.person;
    request.session = session;
    return true;
  }
}
