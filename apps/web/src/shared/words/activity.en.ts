import type { activityVi } from './activity.vi';

export const activityEn: typeof activityVi = {
  activity: {
    title: 'Activity',
    lead: 'Who did what, and when; the newest first.',
    all: 'See all of it, filtered by kind',
    kind: 'Kind of activity',
    allKinds: 'All',
    ofOffice: 'See that of the whole office',
    rehearsal: 'Rehearsal · {{title}}',
    office: 'The office',
    document: 'Open the document',
    nothing: 'Nothing of that kind has happened yet',
  },
};
