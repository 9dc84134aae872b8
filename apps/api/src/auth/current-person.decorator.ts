import type { PersonEntity } from '@conference/persistence';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PersonRequest } from './session.guard';

/** The signed-in person of a request that passed the session guard. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): PersonEntity => {
  const { person } = context.switchToHttp().getRequest<PersonRequest>();
  if (!person) throw new Error('CurrentPerson needs the session guard');
  return person;
});
