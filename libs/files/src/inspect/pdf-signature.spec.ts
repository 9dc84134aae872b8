import { findPdfSignature, pdfSignatureRefusalSentence, type PdfSignatureRefusal } from './pdf-signature';
import { signedPdf } from './signed-pdf.factory';
import { pdfOf } from './pdf.factory';

describe(findPdfSignature.name, () => {
  it.each([
    ['ETSI.CAdES.detached', true],
    ['adbe.pkcs7.detached', false],
  ])('finds a signature of %s over the whole file', (subFilter, isPades) => {
    expect(findPdfSignature(signedPdf({ subFilter }))).toEqual({ ok: true, value: { subFilter, isPades } });
  });

  it.each<[string, Buffer, PdfSignatureRefusal['code']]>([
    ['is no PDF', Buffer.from('PNG'), 'pdf-expected'],
    ['is not signed', pdfOf(), 'pdf-not-signed'],
    [
      'was appended to',
      Buffer.concat([signedPdf(), Buffer.from('\n1 0 obj <<>> endobj\n%%EOF\n')]),
      'pdf-signature-partial',
    ],
    ['leaves out more than its signature', signedPdf({ gap: 'more' }), 'pdf-signature-partial'],
    ['has an empty signature', signedPdf({ signature: '00'.repeat(64) }), 'pdf-signature-partial'],
    ['does not say how it is signed', signedPdf({ subFilter: null }), 'pdf-not-signed'],
  ])('refuses a file that %s', (_, content, code) => {
    const found = findPdfSignature(content);
    expect(found).toEqual({ ok: false, refusal: { code } });
    expect(pdfSignatureRefusalSentence({ code }).vi).not.toBe('');
  });
});
