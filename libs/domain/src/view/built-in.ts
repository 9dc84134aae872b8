import type { Sentence } from '../sentence';
import type { ViewAddress, ViewPage } from './saved-view';

/** A view that every office has. */
export interface BuiltInView {
  readonly key: string;
  readonly page: ViewPage;
  readonly name: Sentence;
  readonly address: ViewAddress;
}

/** What heads of office ask first. */
export const BUILT_IN_VIEWS: readonly BuiltInView[] = [
  {
    key: 'board-missed',
    page: 'board',
    name: { vi: 'Sẽ trễ nếu không ai làm gì', en: 'Late unless somebody acts' },
    address: { missed: true },
  },
  { key: 'tasks-late', page: 'openTasks', name: { vi: 'Quá hạn', en: 'Late' }, address: { lateness: 'late' } },
  {
    key: 'tasks-mine',
    page: 'openTasks',
    name: { vi: 'Đang chờ tôi', en: 'Waiting for me' },
    address: { person: 'me' },
  },
  {
    key: 'tasks-soon',
    page: 'openTasks',
    name: { vi: 'Sắp đến hạn', en: 'Due soon' },
    address: { lateness: 'soon' },
  },
];
