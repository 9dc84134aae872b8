import type { pledgeVi } from './pledge.vi';

/** The same in English. */
export const pledgeEn: typeof pledgeVi = {
  pledge: {
    complete: 'Every party has signed: the pledge stands',
    signsNow: 'Signing now',
    nowSigning: 'Signing now: {{name}}',
    hasSigned: 'Signed',
    waits: 'Waiting',
    yourTurn: 'It is your turn to sign the pledge',
    way: 'How you sign',
    drawHere: 'Place to draw the signature',
    drawHint: 'Draw with a finger, a pen or a mouse. If you cannot draw, choose to type your name.',
    clear: 'Draw again',
    typeName: 'Type your full name to sign',
    typeNameHint: 'Type: {{name}}',
    pickSigned: 'PDF with your digital signature',
    notVerified:
      'It is checked that the file carries a digital signature over its whole content. The certificate, its issuer, its revocation and its time are not verified: where it matters, open the file in a program that verifies them.',
    notPades:
      'The file carries a digital signature over its whole content, but does not call it PAdES; certificate, issuer, revocation and time are not verified.',
    onPaperOnly: 'The office takes signatures on paper only: the secretary records yours with a scan.',
    signatureOf: 'Signature of {{name}}',
    scan: 'Scan',
    signedFile: 'Signed file',
    called: 'Called to sign ({{by}}): {{reason}}',
    notPresent: 'Not checked in',
    call: 'Call to sign, with a reason',
    callNamed: 'Call {{name}} to sign before the turn or from elsewhere',
    callReason: 'Why before the turn or from elsewhere (goes into the minutes)',
    callNow: 'Call to sign',
    leave: 'Cancel',
    paper: 'Signed on paper?',
    pickScan: 'Scan of the signature of {{name}} (PDF or picture)',
    recordPaper: 'Record the signature on paper',
  },
};
