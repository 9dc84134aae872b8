import type { AttachmentList, AttachmentView } from '@conference/contracts';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { get, order } from '../../shared/http';
import { show } from '../../testing/show';
import { Attachments } from './attachments';

jest.mock('../../shared/http', () => ({
  ...jest.requireActual<object>('../../shared/http'),
  get: jest.fn(),
  order: jest.fn(),
}));

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const DOCUMENT = id(1);
const attachment: AttachmentView = {
  id: id(2),
  name: 'Phụ lục 1.docx',
  mediaType: 'application/pdf',
  size: 86_016,
  sha256: 'a'.repeat(64),
  note: 'Số liệu quý IV',
  addedBy: 'Lê Thị Ngọc Ánh',
  addedAt: '2026-11-20T03:00:00.000Z',
  removedBy: null,
  removedAt: null,
  url: `/api/documents/${DOCUMENT}/attachments/${id(2)}/file`,
};
const removed = {
  ...attachment,
  id: id(3),
  name: 'Cũ.pdf',
  removedBy: 'Trần Quốc Việt',
  removedAt: '2026-11-21T03:00:00.000Z',
};
const all: AttachmentList = { attachments: [attachment, removed], mayChange: true, whyNot: null, largestBytes: 1_000 };
const whyNot = { vi: 'Chỉ người soạn thảo được thay đổi.', en: 'Only the drafter may.' };

/** The browser's way of sending files, played by the test. */
class PlayedRequest extends EventTarget {
  static last: PlayedRequest;
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  responseURL = '';
  body: FormData | null = null;
  isAborted = false;

  constructor() {
    super();
    PlayedRequest.last = this;
  }

  open(): void {}
  setRequestHeader(): void {}

  send(body: FormData): void {
    this.body = body;
  }

  abort(): void {
    this.isAborted = true;
    this.dispatchEvent(new Event('abort'));
  }

  progress(loaded: number, total: number): void {
    act(() => void this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total })));
  }

  async answer(status: number, body: unknown): Promise<void> {
    this.status = status;
    this.responseText = JSON.stringify(body);
    await act(async () => void this.dispatchEvent(new Event('load')));
  }
}

async function shown(list: AttachmentList, props: { isBeside?: boolean } = {}) {
  jest.mocked(get).mockResolvedValue(list);
  const page = await show(<Attachments documentId={DOCUMENT} {...props} />);
  // the list is asked for, answered and shown
  await act(() => new Promise((done) => setTimeout(done, 10)));
  return page;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByLabelText<HTMLInputElement>('Thêm tệp kèm theo');
const pick = (file: File) => fireEvent.change(field(), { target: { files: [file] } });
const note = () => screen.getByLabelText<HTMLInputElement>('Tệp này là gì');
const file = (size = 10, name = 'mới.pdf') => new File(['x'.repeat(size)], name, { type: 'application/pdf' });

describe('the attachments of a document', () => {
  beforeEach(() => {
    Object.assign(globalThis, { XMLHttpRequest: PlayedRequest });
  });

  it('are listed with what they are, who added them, and those removed apart', async () => {
    await shown(all);
    expect(screen.getByRole('link', { name: 'Phụ lục 1.docx' }).getAttribute('href')).toBe(attachment.url);
    expect(screen.getByText('Số liệu quý IV', { selector: 'li:not(details li) p' })).toBeTruthy();
    expect(screen.getByText('1 tệp đã gỡ')).toBeTruthy();
    expect(screen.getByText(/Trần Quốc Việt gỡ/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gỡ Cũ.pdf' })).toBeNull();
  });

  it('are only read by those who may not change them, who are told why', async () => {
    await shown({ ...all, mayChange: false, whyNot });
    expect(screen.getByText(whyNot.vi)).toBeTruthy();
    expect(screen.queryByLabelText('Thêm tệp kèm theo')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('take no room on a task page when there are none', async () => {
    const { container } = await shown({ ...all, attachments: [], mayChange: false, whyNot }, { isBeside: true });
    expect(container.querySelector('section')).toBeNull();
  });

  it('show how far a file is, and empty the form when it is there', async () => {
    await shown(all);
    pick(file());
    fireEvent.change(note(), { target: { value: 'Bảng biểu' } });
    press('Thêm tệp');
    await waitFor(() => expect(screen.getByRole('progressbar')).toBeTruthy());
    PlayedRequest.last.progress(45, 100);
    expect(screen.getByText('Đang tải lên: 45 %')).toBeTruthy();
    PlayedRequest.last.progress(100, 100);
    expect(screen.getByText('Đang kiểm tra tệp…')).toBeTruthy();
    expect(PlayedRequest.last.body?.get('note')).toBe('Bảng biểu');
    await PlayedRequest.last.answer(201, { ...attachment, name: 'mới.pdf' });
    await waitFor(() => expect(screen.getByText('Đã thêm mới.pdf.')).toBeTruthy());
    expect(note().value).toBe('');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('can be stopped on the way: what was picked and typed stays, and nothing is said to be wrong', async () => {
    await shown(all);
    pick(file());
    fireEvent.change(note(), { target: { value: 'Bảng biểu' } });
    press('Thêm tệp');
    await waitFor(() => expect(screen.getByRole('progressbar')).toBeTruthy());
    press('Dừng tải lên');
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(PlayedRequest.last.isAborted).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    expect([note().value, screen.getByText(/mới\.pdf/).textContent]).toEqual(['Bảng biểu', 'mới.pdf 1 KB']);
  });

  it('say why a file is refused, and keep what was typed', async () => {
    await shown(all);
    pick(file());
    fireEvent.change(note(), { target: { value: 'Bảng biểu' } });
    press('Thêm tệp');
    await waitFor(() => expect(screen.getByRole('progressbar')).toBeTruthy());
    const message = { vi: 'Tệp có macro.', en: 'Macros.' };
    await PlayedRequest.last.answer(422, { type: 'x', title: 'x', status: 422, code: 'file-with-macros', message });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Tệp có macro.'));
    expect(note().value).toBe('Bảng biểu');
    pick(file(10, 'khác.pdf'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('refuse a file that is too large before it is sent', async () => {
    await shown(all);
    pick(file(2_000, 'lớn.pdf'));
    expect(screen.getByRole('alert').textContent).toBe('lớn.pdf có dung lượng 2 KB, lớn hơn mức cho phép 1 KB.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Thêm tệp' }).disabled).toBe(true);
  });

  it('take a file that is dropped', async () => {
    await shown(all);
    fireEvent.drop(screen.getByText('hoặc kéo thả tệp vào đây'), { dataTransfer: { files: [file()] } });
    expect(screen.getByText(/mới\.pdf/)).toBeTruthy();
  });

  it('are removed only after a question', async () => {
    jest.mocked(order).mockResolvedValue();
    await shown(all);
    press('Gỡ Phụ lục 1.docx');
    expect(order).not.toHaveBeenCalled();
    press('Giữ lại');
    press('Gỡ Phụ lục 1.docx');
    press('Gỡ');
    await waitFor(() =>
      expect(order).toHaveBeenCalledWith('DELETE', `/api/documents/${DOCUMENT}/attachments/${attachment.id}`),
    );
  });
});
