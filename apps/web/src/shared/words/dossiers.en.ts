import type { dossiersVi } from './dossiers.vi';

/** The same in English. */
export const dossiersEn: typeof dossiersVi = {
  dossier: {
    title: 'Dossier',
    none: 'The dossier is made once, when the follow-up of the conference ends.',
    final: 'Final dossier',
    interim: 'Interim copy',
    interimHint: 'An interim copy holds what is on record so far; it does not stand for the final dossier.',
    facts: '{{files}} files · {{size}}',
    by: 'asked for by {{name}}',
    download: 'Download',
    downloadNamed: 'Download: {{name}}',
    sha256: 'SHA-256',
    make: 'Make an interim copy',
    making: 'An interim copy is being made; it appears here once it is there.',
    retention: 'Kept for',
    toVerify: 'To be checked',
    handOver: 'Hand-over to the archive',
    handOverOn: 'Handed over on',
    recordHandOver: 'Record the hand-over',
    check: 'Check it without the system: npm run verify -- <downloaded file>',
  },
};
