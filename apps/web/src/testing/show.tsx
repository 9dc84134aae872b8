import type { Me } from '@conference/contracts';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { meQuery } from '../shared/me';
import { moreWords, prepareWords } from '../shared/words';

/** Who is signed in during a test. */
export const me: Me = {
  person: {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'giam-doc',
    name: 'Nguyễn Hoàng Phương Thảo',
    position: 'Giám đốc Sở',
    unit: 'Ban Giám đốc',
    roles: ['head'],
    language: 'vi',
  },
  office: { id: '00000000-0000-4000-8000-000000000002', code: 'skhcn', name: 'Sở Khoa học và Công nghệ' },
  temporalUiUrl: null,
  mailboxUrl: null,
};

/** Shows a part of a page in Vietnamese, to the signed-in person. */
export async function show(part: ReactNode) {
  localStorage.clear();
  sessionStorage.clear();
  await prepareWords();
  await moreWords();
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(meQuery.queryKey, me);
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>{part}</QueryClientProvider>
    </MantineProvider>,
  );
}

/** The same of a part that leads to other pages. */
export async function showWithLinks(part: ReactNode) {
  const routeTree = createRootRoute({ component: () => part });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  await act(() => router.load());
  return show(<RouterProvider<typeof router> router={router} />);
}
