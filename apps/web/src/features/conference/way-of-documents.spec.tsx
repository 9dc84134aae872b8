import type { DocumentView } from '@conference/contracts';
import type { DocumentPhase } from '@conference/domain';
import { screen, within } from '@testing-library/react';
import { showWithLinks } from '../../testing/show';
import { WayOfDocuments } from './way-of-documents';

const inPhases = (...phases: DocumentPhase[]) =>
  phases.map((phase, place) => ({ id: `d${place}`, title: `Báo cáo ${place + 1}`, phase }) as DocumentView);
const phases = () => within(screen.getByRole('list', { name: 'Đường đi của các văn bản' })).getAllByRole('listitem');
const heads = () => phases().flatMap((item) => item.firstElementChild?.textContent ?? []);

describe(WayOfDocuments.name, () => {
  it('shows each phase with the documents that stand in it', async () => {
    await showWithLinks(<WayOfDocuments documents={inPhases('drafting', 'drafting', 'approval', 'final')} />);
    expect(heads().filter((text) => /\d$/.test(text) && !text.startsWith('Báo cáo'))).toEqual([
      'Đang soạn thảo 2',
      'Đang lấy ý kiến 0',
      'Tiếp thu, giải trình 0',
      'Đang trình duyệt 1',
      'Đang ban hành 0',
      'Hoàn thành 1',
    ]);
    expect(screen.getByRole('link', { name: 'Báo cáo 3' }).getAttribute('href')).toBe('/documents/d2');
    expect(screen.queryByRole('link', { name: 'Báo cáo 4' })).toBeNull();
  });

  it('draws a side way only while a document is on it, and names three at most', async () => {
    await showWithLinks(
      <WayOfDocuments documents={inPhases('rework', 'drafting', 'drafting', 'drafting', 'drafting')} />,
    );
    expect(screen.getAllByRole('link')).toHaveLength(4);
    expect(screen.getByText('và 1 văn bản khác')).toBeTruthy();
    expect(heads().some((text) => text.startsWith('Đang chỉnh sửa'))).toBe(true);
  });

  it('has nothing to show once every document is final', async () => {
    await showWithLinks(<WayOfDocuments documents={inPhases('final')} />);
    expect(screen.queryByRole('list')).toBeNull();
  });
});
