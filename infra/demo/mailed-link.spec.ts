import { linksAbout, linksIn, type Mail } from './mailed-link';

const link = (token: string) => `http://127.0.0.1:3000/t/${token}`;
const mail = (id: number, subject: string, text: string): Mail => ({ id, to: ['a@skhcn.example'], subject, text });

describe(linksIn.name, () => {
  it('finds the link of a task and nothing else', () => {
    const text = `Xem và quyết định:\n${link('3q2-7wEj_R')}\n\nTrang hội nghị: http://127.0.0.1:3000/conferences/1\n${link('3q2-7wEj_R')}`;
    expect(linksIn(text)).toEqual([link('3q2-7wEj_R')]);
    expect(linksIn('http://127.0.0.1:3000/targets/1')).toEqual([]);
  });
});

describe(linksAbout.name, () => {
  it('takes the newest mail about the matter first', () => {
    const mails = [
      mail(1, '[SKHCN 2019] Đề nghị quyết định trước 16:00: Báo cáo năm 2018 (bản 1)', link('old')),
      mail(3, '[SKHCN 2019] Đề nghị quyết định trước 16:00: Báo cáo  năm 2018 (bản 2)', link('new')),
      mail(2, '[SKHCN 2019] Đề nghị cho ý kiến trước 16:00: Quy chế làm việc', link('other')),
    ];
    expect(linksAbout(mails, 'Báo cáo năm 2018')).toEqual([link('new'), link('old')]);
    expect(linksAbout(mails, 'Báo cáo năm 2018'.normalize('NFD'))).toHaveLength(2);
  });
});
