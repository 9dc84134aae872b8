import type { QuorumBase } from '../assembly';
import type { CivilDate } from '../calendar';
import { checkForm, type ConferenceForm, type Regime } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { ConveningRefusal } from './refusal';

/** The agreement of the employee side to the form, as it was recorded: who agreed, when, and on what paper. */
export interface RecordedAgreement {
  readonly by: string;
  readonly reference: string;
  readonly agreedOn: CivilDate;
}

/** A form that the head wants, with the agreement to it as far as there is one. */
export interface WantedForm extends Omit<ConferenceForm, 'isAgreed'> {
  readonly agreement: RecordedAgreement | null;
}

/** A form in which the conference is convened, and on whom its quorum counts. */
export interface ChosenForm {
  readonly form: ConferenceForm['form'];
  readonly base: QuorumBase;
  readonly agreement: RecordedAgreement | null;
}

/** Settles the form by the rules in force; delegates need an agreement that can be looked up. @see Luật 10/2022/QH15 Điều 51 khoản 2 */
export function chooseForm(
  regime: Pick<Regime, 'id' | 'plenaryLimit'>,
  { agreement, ...wanted }: WantedForm,
): Result<ChosenForm, ConveningRefusal> {
  if (agreement && !(agreement.by.trim() && agreement.reference.trim()))
    return refuse({ code: 'agreement-not-recorded' });
  const checked = checkForm(regime, { ...wanted, isAgreed: agreement !== null });
  if (!checked.ok) return checked;
  return ok({ form: wanted.form, base: baseOf(regime, wanted.form), agreement });
}

function baseOf({ id }: Pick<Regime, 'id'>, form: ConferenceForm['form']): QuorumBase {
  if (id === 'unionCharter') return 'unionMembers';
  return form === 'delegates' ? 'summonedDelegates' : 'allStaff';
}
