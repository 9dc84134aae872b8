import { codeIn, linksAbout, linksIn, type Mail } from './mailed-link';

const link = (token: string) => `http://127.0.0.1:3000/t/${token}`;
const mail = (id: number, text: string): Mail => ({
  id,
  to: ['a@skhcn.example'],
  subject: 'Đề nghị quyết định…',
  text,
});

describe(linksIn.name, () => {
  it('finds the link of a task and nothing else', () => {
    const text = `Xem và quyết định:\n${link('3q2-7wEj_R')}\n\nTrang hội nghị: http://127.0.0.1:3000/conferences/1\n${link('3q2-7wEj_R')}`;
    expect(linksIn(text)).toEqual([link('3q2-7wEj_R')]);
    expect(linksIn('http://127.0.0.1:3000/targets/1')).toEqual([]);
  });
});

describe(linksAbout.name, () => {
  const mails = [
    mail(1, `Văn bản: Báo cáo năm 2018\nPhiên bản: Bản 1\n\n${link('old')}`),
    mail(3, `Văn bản: Báo cáo  năm 2018\nPhiên bản: Bản 2\nMã xác nhận: 042 917\n\n${link('new')}`),
    mail(2, `Văn bản: Báo cáo năm 2018 (phụ lục)\n\n${link('other')}`),
    mail(4, 'Nội dung chương trình:\n1. Báo cáo năm 2018'),
  ];

  it('takes the newest mail about the matter first', () => {
    expect(linksAbout(mails, 'Báo cáo năm 2018')).toEqual([
      { url: link('new'), code: '042917' },
      { url: link('old'), code: null },
    ]);
    expect(linksAbout(mails, 'Báo cáo năm 2018'.normalize('NFD'))).toHaveLength(2);
  });

  it('finds a matter whose name goes on in the next line', () => {
    const long = mail(
      5,
      `Văn bản: Báo cáo kiểm điểm công tác\n  chỉ đạo, điều hành\nPhiên bản: Bản 1\n\n${link('long')}`,
    );
    expect(linksAbout([long], 'Báo cáo kiểm điểm công tác chỉ đạo, điều hành')).toMatchObject([{ url: link('long') }]);
  });

  it('does not take a matter for another whose name begins the same', () => {
    expect(linksAbout(mails, 'Báo cáo')).toEqual([]);
    expect(linksAbout(mails, 'Báo cáo năm 2018 (phụ lục)')).toEqual([{ url: link('other'), code: null }]);
  });
});

describe(codeIn.name, () => {
  it.each([
    ['Mã xác nhận: 042 917\nTrang chỉ hỏi mã này…', '042917'],
    ['Confirmation code: 042917', '042917'],
    ['Mã xác nhận: 042 917'.normalize('NFD'), '042917'],
    ['Số 042 917/QĐ-SKHCN', null],
  ])('%j', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});
