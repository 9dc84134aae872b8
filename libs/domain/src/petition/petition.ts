import type { Verdict } from '../assembly';
import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import { petitionSuffices } from '../voting';
import type { PetitionState } from './petition-state';
import type { Proposer } from './proposal';
import type { PetitionRefusal } from './refusal';

/** A petition for an extraordinary conference as its rules see it. */
export interface PetitionFacts {
  readonly proposedBy: Proposer;
  readonly state: PetitionState;
  readonly openedBy: string;
  /** Those whose signature stands; a signature that was withdrawn is not among them. */
  readonly signerIds: readonly string[];
  /** All staff of the office today: the base of one third. */
  readonly staffIds: readonly string[];
}

/** Somebody who does something about a petition. */
export interface PetitionActor {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who takes in a petition on paper: the employee side, which speaks for the staff, and the clerk, who takes in every letter. */
const KEEPERS: readonly Role[] = ['unionChair', 'clerk'];
/** Whoever is to convene sees who has asked for it only once the petition is handed in: nobody is held up while signatures are collected. */
const CONVENERS: readonly Role[] = ['head', 'headOfOffice'];

/** Whether somebody may propose an extraordinary conference in the name of the staff, the employee side or the head. */
export function mayPropose(by: Proposer, { id, roles }: PetitionActor, staffIds: readonly string[]): boolean {
  if (by === 'head') return roles.includes('head');
  if (by === 'employeeSide') return roles.includes('unionChair');
  return staffIds.includes(id);
}

/** Whether somebody writes down the signatures of others from paper: whoever opened the petition, the employee side, the clerk. */
export function mayRecordSignatures({ openedBy }: Pick<PetitionFacts, 'openedBy'>, actor: PetitionActor): boolean {
  return actor.id === openedBy || actor.roles.some((role) => KEEPERS.includes(role));
}

/** Whether somebody may read who signed; everybody else reads the number. */
export function maySeeSigners(petition: Pick<PetitionFacts, 'openedBy' | 'state'>, actor: PetitionActor): boolean {
  const isHandedIn = petition.state === 'submitted' || petition.state === 'answered';
  return mayRecordSignatures(petition, actor) || (isHandedIn && actor.roles.some((role) => CONVENERS.includes(role)));
}

/** Decides whether a signature may be added to a petition: by a member of the staff, once, while it is collected. */
export function signPetition(petition: PetitionFacts, personId: string): Result<void, PetitionRefusal> {
  const { state, staffIds, signerIds } = petition;
  if (state !== 'collecting') return refuse({ code: 'petition-closed', state });
  if (!staffIds.includes(personId)) return refuse({ code: 'petitioner-not-staff' });
  if (signerIds.includes(personId)) return refuse({ code: 'petition-signed-already' });
  return ok(undefined);
}

/** Decides whether somebody may take their signature back: until the petition is handed in. */
export function takeSignatureBack(
  { state, signerIds }: PetitionFacts,
  personId: string,
): Result<void, PetitionRefusal> {
  if (state !== 'collecting') return refuse({ code: 'petition-closed', state });
  return signerIds.includes(personId) ? ok(undefined) : refuse({ code: 'petition-not-signed' });
}

/**
 * Decides whether a petition may be handed to the head: at least one third of all staff have signed. Whoever has left since signing counts no more.
 *
 * @see Luật 10/2022/QH15 Điều 50 khoản 1
 */
export function submitPetition(petition: PetitionFacts, actorId: string): Result<Verdict, PetitionRefusal> {
  const { openedBy, state, staffIds } = petition;
  if (state !== 'collecting') return refuse({ code: 'petition-closed', state });
  if (actorId !== openedBy) return refuse({ code: 'petition-not-yours' });
  const [petitioners, staff] = [standingSignatures(petition), staffIds.length];
  const judged = petitionSuffices({ petitioners, staff });
  if (!judged.ok) return refuse({ code: 'petition-not-countable', petitioners, staff });
  const verdict = judged.value;
  return verdict.holds ? ok(verdict) : refuse({ code: 'petition-too-small', sentence: verdict.sentence });
}

/** How many signatures count: those of people who are still on the staff. */
export function standingSignatures({ signerIds, staffIds }: Pick<PetitionFacts, 'signerIds' | 'staffIds'>): number {
  return new Set(signerIds.filter((id) => staffIds.includes(id))).size;
}

/** Decides whether whoever opened a petition may give it up: until it is handed in. */
export function giveUpPetition({ openedBy, state }: PetitionFacts, actorId: string): Result<void, PetitionRefusal> {
  if (state !== 'collecting') return refuse({ code: 'petition-closed', state });
  return actorId === openedBy ? ok(undefined) : refuse({ code: 'petition-not-yours' });
}

/** Decides whether a conference may be opened because of a petition: one that was handed in, and once. */
export function answerPetition({ state }: Pick<PetitionFacts, 'state'>): Result<void, PetitionRefusal> {
  return state === 'submitted' ? ok(undefined) : refuse({ code: 'petition-not-waiting', state });
}
