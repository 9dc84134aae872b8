import type { OfficeKept } from '@conference/contracts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Refused } from '../../shared/http';
import { show } from '../../testing/show';
import { OfficeForm } from './office-form';
import { saveOffice } from './read-administration';

jest.mock('./read-administration', () => ({
  ...jest.requireActual<object>('./read-administration'),
  saveOffice: jest.fn(),
}));
jest.mock('./letterhead', () => ({ Letterhead: () => null }));
const save = jest.mocked(saveOffice);

const office: OfficeKept = {
  code: 'skhcn',
  rev: 'a'.repeat(16),
  name: 'Sở Khoa học và Công nghệ',
  superiorBody: null,
  place: 'Sông Lam',
  symbol: 'SKHCN',
  employeeSide: { kind: 'union', name: 'Công đoàn cơ sở', legalBasis: null, superior: null },
  mails: { digestAt: '07:00', digestFrom: 5, mostReminders: 3, attachments: 'links' },
  repliesAccepted: false,
};

const refusal = (code: string, errors?: { path: string; code: string }[]) => {
  const message = { vi: `Máy chủ nói: ${code}.`, en: `The server says: ${code}.` };
  const facts = { proposals: { symbol: 'KHCN' } };
  return new Refused({
    type: 'about:blank',
    title: '',
    status: 422,
    code,
    message,
    facts,
    ...(errors && {
      errors: errors.map((error) => ({ ...error, message: { vi: 'Hãy điền ô này.', en: 'Fill this in.' } })),
    }),
  });
};

const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

async function saveWith(answer: Error): Promise<void> {
  save.mockRejectedValueOnce(answer);
  await show(<OfficeForm office={office} isSaved={false} onSaved={() => undefined} />);
  fireEvent.change(field(/^Địa danh/), { target: { value: ' ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
}

describe(OfficeForm.name, () => {
  const comeIntoSight = jest.fn();

  beforeAll(() => {
    Element.prototype.scrollIntoView = comeIntoSight;
  });

  it('says beside the button how many fields are wrong, and leads to the first of them', async () => {
    const missing = (path: string) => ({ path, code: 'missing' });
    await saveWith(refusal('fields-not-valid', [missing('employeeSideName'), missing('place')]));
    expect((await screen.findByRole('alert')).textContent).toBe('Chưa lưu: còn 2 chỗ phải sửa');
    expect(document.activeElement).toBe(field(/^Địa danh/));
  });

  it('says anything else in the words of the server, in sight', async () => {
    await saveWith(refusal('office-changed'));
    expect((await screen.findByRole('alert')).textContent).toContain('Máy chủ nói: office-changed.');
    expect(comeIntoSight).toHaveBeenCalledTimes(1);
  });

  it('is quiet again as soon as something is typed', async () => {
    await saveWith(refusal('fields-not-valid', [{ path: 'place', code: 'missing' }]));
    await screen.findByRole('alert');
    fireEvent.change(field(/^Địa danh/), { target: { value: 'Vinh' } });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('takes what is proposed, at the field of which it is said', async () => {
    await saveWith(refusal('fields-not-valid', [{ path: 'symbol', code: 'symbol-invalid' }]));
    fireEvent.click(await screen.findByRole('button', { name: 'Dùng “KHCN”' }));
    expect(field(/^Chữ viết tắt/).value).toBe('KHCN');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Dùng/ })).toBeNull());
  });
});
