import type { honoursVi } from './honours.vi';

/** The same in English. */
export const honoursEn: typeof honoursVi = {
  honours: {
    awards: 'Awards',
    none: 'No award is on the list yet.',
    recipient: 'Recipient',
    title: 'Award',
    decision: 'Decision (number, date)',
    add: 'Put on the list',
    handOver: 'Hand over',
    handOverNamed: 'Hand over the award of {{name}}',
    handedOver: 'Handed over at {{time}}',
    takeBack: 'Take back',
    takeBackNamed: 'Take back that {{name}} was given the award',
    strike: 'Take off',
    strikeNamed: 'Take the award of {{name}} off the list',
    launch: 'Launch of the emulation campaign',
    words: 'Words of the launch',
    by: 'Launched by',
    launchNow: 'Record the launch',
    launched: 'Launched by {{name}} at {{time}}',
  },
};
