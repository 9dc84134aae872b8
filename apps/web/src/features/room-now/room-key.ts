/** Under which key a page keeps what is happening in the room. */
export const roomKey = (conferenceId: string) => ['conference', conferenceId, 'now'] as const;
