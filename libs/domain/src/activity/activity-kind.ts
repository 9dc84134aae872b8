import type { Sentence } from '../sentence';

/** What happens in an office, by what it is about. */
export const ACTIVITY_KINDS = ['procedure', 'documents', 'answers', 'convening', 'room', 'followUp', 'office'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What each kind is called. */
export const ACTIVITY_KIND_NAMES: Readonly<Record<ActivityKind, Sentence>> = {
  procedure: { vi: 'Hội nghị và kế hoạch', en: 'Conference and plan' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  answers: { vi: 'Giao việc và trả lời', en: 'Tasks and answers' },
  convening: { vi: 'Triệu tập', en: 'Convening' },
  room: { vi: 'Tại hội nghị', en: 'In the room' },
  followUp: { vi: 'Sau hội nghị', en: 'The year after' },
  office: { vi: 'Quản trị cơ quan', en: 'Administration' },
};

/** The first words of the actions of the audit chain that belong to each kind. */
const ACTIONS: Readonly<Record<ActivityKind, readonly string[]>> = {
  procedure: ['conference', 'stage', 'deadline', 'petition', 'rehearsal', 'dossier'],
  documents: ['document', 'consultation', 'attachment', 'publicity', 'dispatch', 'register'],
  answers: ['task', 'round', 'mail'],
  convening: ['delegates', 'staffBallot', 'summons', 'guest'],
  room: [
    'agenda',
    'attendance',
    'award',
    'election',
    'emulation',
    'minutes',
    'opinion',
    'pledge',
    'poll',
    'quorum',
    'session',
    'speakers',
    'speech',
    'vote',
  ],
  followUp: ['target', 'progress', 'board', 'concern', 'assessment'],
  office: ['people', 'unit', 'calendar', 'office'],
};

/** With what the actions of a kind begin, before the dot. */
export function actionsOf(kind: ActivityKind): readonly string[] {
  return ACTIONS[kind];
}
