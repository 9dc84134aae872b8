import type { consoleVi } from './console.vi';

/** The console of those who run the room, and the room in short on the conference's page. */
export const consoleEn: typeof consoleVi = {
  console: {
    title: 'Presidium’s console',
    open: 'Open the console',
    look: 'Follow the room',
    next: 'Next step',
    now: 'Now',
    parts: 'Business of the room',
    goThere: 'Go to: {{part}}',
    part: {
      opening: 'Before the opening',
      attendance: 'Attendance',
      agenda: 'Agenda',
      speakers: 'Speakers, opinions',
      votes: 'Votes',
      ballots: 'Secret ballots',
      elections: 'Elections',
      honours: 'Awards, launch',
      pledge: 'Pledge',
    },
  },
};
