import { compareDates } from '../calendar';
import { callsExtraordinary, proposalRefusalSentence } from '../petition';
import { regimeOn } from '../procedure';
import type { ConferencePlan } from './plan';
import { planError, type PlanFinding } from './plan-finding';

const AT = ['conference', 'proposal'];

/** Finds what is wrong with who asked for the conference: an extraordinary one is held because somebody did, and no other is. @see Luật 10/2022/QH15 Điều 50 khoản 1 */
export function checkProposal({ conference: { kind, heldOn, proposal }, people }: ConferencePlan): PlanFinding[] {
  if (kind !== 'extraordinary') {
    return proposal
      ? [
          planError(
            AT,
            'proposal-not-extraordinary',
            'Chỉ hội nghị bất thường (kind: extraordinary) mới ghi ai đề nghị.',
            'Only an extraordinary conference (kind: extraordinary) says who asked for it.',
          ),
        ]
      : [];
  }
  const called = callsExtraordinary({
    proposedBy: proposal?.by ?? null,
    petitioners: proposal?.petition?.signed ?? null,
    staff: proposal?.petition?.staff ?? people.length,
    rules: regimeOn(heldOn, kind).branches,
  });
  if (!called.ok) {
    const { code } = called.refusal;
    return [{ level: 'error', path: AT, code, sentence: proposalRefusalSentence(called.refusal) }];
  }
  return proposal && compareDates(proposal.proposedOn, heldOn) > 0
    ? [
        planError(
          [...AT, 'proposedOn'],
          'proposed-after-conference',
          'Ngày đề nghị phải trước ngày họp.',
          'The conference is held after it was asked for.',
        ),
      ]
    : [];
}
