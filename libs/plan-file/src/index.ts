export { editPlan } from './edit-plan';
export { examinePlan, type ExaminedFinding, type ExaminedPlan } from './examine-plan';
export { placedFindings, planFindings } from './plan-findings';
export { issueFindings, readPlanText, type ReadPlan } from './read-plan';
export { planFile } from './write-plan';
