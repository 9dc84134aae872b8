import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PersonRequest } from './session.guard';
import type { SignedIn } from './session.service';

/** The session of a request that passed the session guard. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { session } = context.switchToHttp().getRequest<PersonRequest>();
  if (!session) throw new Error('CurrentSession needs the session guard');
  return session;
});
