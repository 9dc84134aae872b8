import {
  assessmentRefusalSentence,
  changeRefusalSentence,
  dispositionRefusalSentence,
  concernRefusalSentence,
  isAssessmentRefusal,
  progressRefusalSentence,
  resolutionRefusalSentence,
  taskRefusalSentence,
  textRefusalSentence,
  type Sentence,
} from '@conference/domain';
import type { DecideTaskRefusal } from '@conference/tasks';
import { doorWords } from './door-words';

/** Says in both languages why an answer was not taken. */
export function decisionWords(refusal: DecideTaskRefusal): Sentence {
  if (isAssessmentRefusal(refusal)) return assessmentRefusalSentence(refusal);
  switch (refusal.code) {
    case 'remarks-undisposed':
    case 'remark-unknown':
    case 'disposition-without-reason':
      return dispositionRefusalSentence(refusal);
    case 'text-empty':
    case 'block-id-twice':
    case 'table-uneven':
      return textRefusalSentence(refusal);
    case 'resolution-not-adopted':
      return resolutionRefusalSentence(refusal);
    case 'period-not-of-target':
    case 'period-ahead':
    case 'period-closed':
    case 'period-appraised':
    case 'value-negative':
    case 'value-no-share':
    case 'value-not-whole':
    case 'value-due':
    case 'evidence-required':
    case 'evidence-undated':
    case 'evidence-of-other-period':
      return progressRefusalSentence(refusal);
    case 'concern-elsewhere':
    case 'concern-words-missing':
      return concernRefusalSentence(refusal);
    case 'already-issued':
      return changeRefusalSentence(refusal);
    case 'draft-changed':
    case 'approval-void':
    case 'task-unknown':
    case 'file-required':
    case 'file-unknown':
    case 'file-not-a-document':
    case 'file-not-a-scan':
    case 'proof-too-low':
    case 'code-used-up':
      return doorWords(refusal.code);
    default:
      return taskRefusalSentence(refusal);
  }
}
