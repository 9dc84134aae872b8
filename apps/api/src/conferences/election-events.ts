import type { Sentence } from '@conference/domain';

type Words = (text: (fact: string) => string) => Sentence;

/** What was done in an election, in words; `text` gives the facts that are on record with it. */
export const ELECTION_EVENTS: Readonly<Record<string, Words>> = {
  'election.counted': (text) => ({
    vi: `nộp biên bản kiểm phiếu, ${text('elected')} người trúng cử`,
    en: `filed the counting record, ${text('elected')} elected`,
  }),
  'election.rulesAdopted': () => ({
    vi: 'ghi nhận hội nghị thông qua thể lệ bầu cử',
    en: 'recorded that the rules of an election were adopted',
  }),
  'election.votedDown': () => ({
    vi: 'ghi nhận hội nghị không thông qua một nội dung về bầu cử',
    en: 'recorded that the conference voted something about an election down',
  }),
  'election.nominated': () => ({ vi: 'ghi một đề cử', en: 'recorded a nomination' }),
  'election.consented': () => ({ vi: 'ghi nhận người được đề cử đồng ý ứng cử', en: 'recorded that a nominee stands' }),
  'election.withdrawn': () => ({ vi: 'ghi nhận một người rút khỏi danh sách bầu cử', en: 'recorded a withdrawal' }),
  'election.listAdopted': (text) => ({
    vi: `chốt danh sách bầu cử ${text('candidates')} người`,
    en: `recorded that a list of ${text('candidates')} candidates was adopted`,
  }),
  'election.ballotsOut': (text) => ({
    vi: `phát phiếu bầu vòng ${text('number')}; có mặt ${text('present')} người`,
    en: `gave out the ballots of round ${text('number')}; ${text('present')} present`,
  }),
  'election.ballotsIn': (text) => ({
    vi: `kết thúc bỏ phiếu vòng ${text('number')}`,
    en: `ended the voting of round ${text('number')}`,
  }),
  'election.handsCounted': () => ({ vi: 'ghi kết quả giơ tay bầu cử', en: 'recorded raised hands of an election' }),
  'election.count.inventoryTaken': () => ({ vi: 'kiểm kê phiếu bầu', en: 'took stock of the ballots' }),
  'election.count.entered': () => ({ vi: 'ghi kết quả kiểm phiếu', en: 'entered a count of ballots' }),
  'election.count.refused': () => ({
    vi: 'ghi kết quả kiểm phiếu không khớp; không được nhận',
    en: 'entered a count of ballots that does not add up; it was refused',
  }),
  'election.count.answered': () => ({ vi: 'giải thích về kết quả kiểm phiếu', en: 'explained a count of ballots' }),
  'election.count.again': () => ({ vi: 'kiểm phiếu lại', en: 'counted the ballots again' }),
  'election.count.photographed': () => ({
    vi: 'đính kèm ảnh biên bản kiểm phiếu',
    en: 'attached a photo of the counting record',
  }),
  'election.count.signed': () => ({ vi: 'ký biên bản kiểm phiếu', en: 'signed the counting record' }),
  'election.count.locked': () => ({
    vi: 'nộp biên bản kiểm phiếu đã ký',
    en: 'handed over the signed counting record',
  }),
  'election.count.givenBack': () => ({
    vi: 'trả lại biên bản kiểm phiếu để kiểm lại',
    en: 'gave the counting record back to be counted again',
  }),
  'election.published': (text) => ({
    vi: `công bố kết quả bầu cử vòng ${text('number')}: ${text('elected')} người trúng cử`,
    en: `published round ${text('number')} of an election: ${text('elected')} elected`,
  }),
  'election.voided': (text) => ({
    vi: `hủy kết quả vòng bầu cử ${text('number')}`,
    en: `declared round ${text('number')} of an election void`,
  }),
  'election.runOff': () => ({
    vi: 'ghi nhận hội nghị quyết định bầu lại giữa những người bằng phiếu',
    en: 'recorded that the tied are voted on again',
  }),
  'election.voteAgain': () => ({
    vi: 'ghi nhận hội nghị quyết định bầu tiếp số còn thiếu',
    en: 'recorded that open seats are voted on again',
  }),
  'election.leaveVacant': () => ({
    vi: 'ghi nhận hội nghị quyết định để khuyết số còn thiếu',
    en: 'recorded that open seats are left vacant',
  }),
  'election.settledByAge': () => ({
    vi: 'xác định người trúng cử theo tuổi khi bằng phiếu',
    en: 'settled a tie by age',
  }),
  'election.settledByLot': () => ({ vi: 'ghi kết quả rút thăm khi bằng phiếu', en: 'settled a tie by lot' }),
  'election.recognised': () => ({
    vi: 'ghi quyết định công nhận kết quả bầu cử',
    en: 'recorded the recognition of those elected',
  }),
};
