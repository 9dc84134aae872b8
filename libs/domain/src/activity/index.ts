export { ACTIVITY_KIND_NAMES, ACTIVITY_KINDS, actionsOf, type ActivityKind } from './activity-kind';
