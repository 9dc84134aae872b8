import fc from 'fast-check';
import { readTerminalNumber, terminalNumber } from '../assembly';
import { STAGES, type Stage } from '../conference';
import { guestFigures, guestNumber, guestPlace, inviteGuest, type InvitedGuest } from './guest';
import { conveningRefusalSentence } from './refusal';

const guest: InvitedGuest = {
  name: 'Trần Thị Ngọc Ánh',
  position: 'Phó Chủ tịch',
  organisation: 'Công đoàn Viên chức tỉnh',
  email: 'anh@cdvc.example',
};

describe(inviteGuest.name, () => {
  it('takes a guest with or without a mail address, spaces aside', () => {
    const answer = inviteGuest({ ...guest, name: ` ${guest.name} `, email: ' ' }, { stage: 'convening', invited: [] });
    expect(answer).toEqual({ ok: true, value: { ...guest, email: null } });
  });

  it.each<[string, Partial<InvitedGuest>, Stage, InvitedGuest[], string]>([
    ['nobody', { name: ' ' }, 'convening', [], 'guest-unnamed'],
    ['somebody from nowhere', { organisation: '' }, 'convening', [], 'guest-unnamed'],
    ['the same person again', { name: 'trần thị ngọc ánh' }, 'session', [guest], 'guest-already'],
    ['somebody after the session', {}, 'resolution', [], 'guests-too-late'],
  ])('refuses %s', (_, different, stage, invited, code) => {
    const answer = inviteGuest({ ...guest, ...different }, { stage, invited });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    const { vi, en } = answer.ok ? { vi: '', en: '' } : conveningRefusalSentence(answer.refusal);
    expect([vi.length > 10, en.length > 10]).toEqual([true, true]);
  });

  it('takes somebody of the same name from elsewhere', () => {
    const answer = inviteGuest({ ...guest, organisation: 'Đảng ủy Sở' }, { stage: 'session', invited: [guest] });
    expect(answer.ok).toBe(true);
  });

  it('takes several people of one organisation', () => {
    const other = { ...guest, name: 'Lê Quốc Bảo' };
    expect(inviteGuest(other, { stage: 'convening', invited: [guest] }).ok).toBe(true);
  });

  it('is open until the session is over', () => {
    const open = STAGES.filter((stage) => inviteGuest(guest, { stage, invited: [] }).ok);
    expect(open).toEqual(['drafting', 'consultation', 'approval', 'convening', 'session']);
  });
});

describe(guestNumber.name, () => {
  it('is read back as the guest’s place, and is nobody’s of the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (place) => {
        const read = readTerminalNumber(guestNumber(place));
        expect(read.ok && guestPlace(read.value)).toBe(place);
        const listed = readTerminalNumber(terminalNumber(place));
        expect(listed.ok && guestPlace(listed.value)).toBeNull();
      }),
    );
  });
});

describe(guestFigures.name, () => {
  it('says that guests do not count', () => {
    expect(guestFigures({ invited: 3, present: 2 }).vi).toBe('Khách mời: 2/3 người có mặt, không tính vào số người dự');
  });
});
