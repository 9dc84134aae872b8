import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import type { ConferencePlan } from '@conference/domain';
import { parse } from 'yaml';
import { answerTo, draftLines, type Question } from './script';

const plan = read('004-skhcn-2019.yaml');
const question: Question = { kind: 'opinion', document: 'bc-ket-qua', target: null, person: 'tp-qlkh', round: 1 };

function read(name: string): ConferencePlan {
  const file = join(__dirname, '../../tests/fixtures/conferences', name);
  return parsePlan(parse(readFileSync(file, 'utf8'))).data!;
}

describe(answerTo.name, () => {
  it('lets everybody agree, approve and issue who is not in the script', () => {
    expect(answerTo(plan, question)).toMatchObject({ outcome: 'agree', reason: null, file: null });
    expect(answerTo(plan, { ...question, kind: 'approval', person: 'pho-giam-doc-1' })).toMatchObject({
      outcome: 'approved',
      reason: null,
    });
    expect(answerTo(plan, { ...question, kind: 'issue', person: 'van-thu' })).toMatchObject({ outcome: 'issued' });
  });

  it('gives the remark that the script has, from the person who has it, on that document alone', () => {
    const asking = { ...question, document: 'qc-dan-chu', person: 'chi-cuc-truong' };
    expect(answerTo(plan, asking)).toMatchObject({
      outcome: 'agreeWithRemarks',
      paragraphs: [
        { place: 'khoản 1 Điều 2', remark: expect.stringContaining('5 ngày làm việc') },
        { place: 'khoản 2 Điều 2', remark: expect.stringContaining('thời gian công khai') },
      ],
    });
    expect(answerTo(plan, { ...asking, document: 'qc-lam-viec' })).toMatchObject({ outcome: 'agree' });
  });

  it('returns the report once and approves it when asked again', () => {
    const head = { ...question, kind: 'approval', person: 'giam-doc' } as const;
    expect(answerTo(plan, head)).toMatchObject({
      outcome: 'returned',
      reason: expect.stringContaining('tồn tại, hạn chế'),
      paragraphs: [{ place: 'đoạn 2', remark: expect.stringContaining('vì sao') }],
    });
    expect(answerTo(plan, { ...head, round: 2 })).toMatchObject({ outcome: 'approved', reason: null });
  });

  it('uploads a draft when a draft is asked for, and again with the disposition that says so', () => {
    expect(answerTo(plan, { ...question, kind: 'draft', person: 'pp-khtc' })).toMatchObject({
      outcome: 'submitted',
      file: 'draft',
    });
    const revised = answerTo(plan, { ...question, kind: 'disposition', document: 'qc-dan-chu', person: 'pho-vp' });
    expect(revised).toMatchObject({
      outcome: 'disposed',
      file: 'draft',
      dispositions: [{ disposition: 'takenOver' }, { disposition: 'takenOver' }],
    });
    const plain = answerTo(plan, { ...question, kind: 'disposition', person: 'pp-khtc' });
    expect(plain).toMatchObject({ file: null, dispositions: [{ disposition: 'takenOver' }] });
  });

  it('reports with evidence where the script or the target wants it', () => {
    const owner = { ...question, kind: 'progress', document: null } as const;
    expect(answerTo(plan, { ...owner, target: 'ct-1' })).toMatchObject({
      outcome: 'reported',
      file: 'evidence',
      value: null,
    });
    expect(answerTo(plan, { ...owner, target: 'ct-2' })).toMatchObject({
      file: null,
      note: expect.stringContaining('giả lập'),
    });
    expect(answerTo(read('small-office-with-election.yaml'), { ...owner, target: 'so-hoa' })).toMatchObject({
      file: 'evidence',
    });
  });
});

describe(draftLines.name, () => {
  it('finds what the next draft says, the last one for all that follow, and nothing where the script is silent', () => {
    const at = (revisions: number) => draftLines(plan, 'qc-dan-chu', revisions)!.join(' ');
    expect(at(0)).not.toContain('5 ngày làm việc');
    expect(at(1)).toContain('5 ngày làm việc');
    expect(at(5)).toBe(at(1));
    expect(draftLines(plan, 'bc-bttnd', 0)).toBeNull();
  });
});
