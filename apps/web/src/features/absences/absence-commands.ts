import {
  absenceSchema,
  authorisationSchema,
  type AbsenceBody,
  type AbsenceView,
  type AuthorisationBody,
  type AuthorisationView,
  type SubstituteBody,
} from '@conference/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { order, post } from '../../shared/http';

/** Enters days away. */
export function enterAbsence(body: AbsenceBody): Promise<AbsenceView> {
  return post(absenceSchema, '/api/absences', body);
}

/** Names who stands in. */
export function substituteFor(absenceId: string, body: SubstituteBody): Promise<AbsenceView> {
  return post(absenceSchema, `/api/absences/${absenceId}/substitute`, body);
}

/** Ends an absence. */
export function endAbsence(absenceId: string): Promise<void> {
  return order('POST', `/api/absences/${absenceId}/end`, {});
}

/** Enters an order of authorisation. */
export function enterAuthorisation(body: AuthorisationBody): Promise<AuthorisationView> {
  return post(authorisationSchema, '/api/authorisations', body);
}

/** Ends an order before its time. */
export function endAuthorisation(id: string): Promise<void> {
  return order('POST', `/api/authorisations/${id}/end`, {});
}

/** A command about absences or orders; whatever it changed is read again. */
export function useAbsenceCommand<Command, Result>(
  run: (command: Command) => Promise<Result>,
): UseMutationResult<Result, Error, Command> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      for (const kind of ['absences', 'tasks', 'task']) void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
