import { en } from './en';
import { wordsOfCongress } from './of-congress';
import { vi } from './vi';

describe(wordsOfCongress.name, () => {
  it('speaks of a congress where the words speak of a conference, and leaves everything else', () => {
    const said = wordsOfCongress(vi, 'vi');
    expect(said.pause.paused).toBe('Đại hội tạm dừng');
    expect(said.checkIn.quorumLost).toBe('Không còn đủ điều kiện tiến hành đại hội');
    expect(said.convening.title).toBe('Triệu tập đại hội');
    expect(said.votes).toEqual(vi.votes);
    expect(JSON.stringify(said)).not.toMatch(/hội nghị/i);
  });

  it('does in English too', () => {
    expect(wordsOfCongress(en, 'en').roomNow.noSession).toBe('The congress is not in session');
    expect(wordsOfCongress(en, 'en').checkIn.quorumLost).toBe('The congress has no quorum any more');
  });
});
