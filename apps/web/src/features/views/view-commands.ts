import { savedViewsSchema, type SaveViewBody } from '@conference/contracts';
import type { ViewPage } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { get, order, post, put } from '../../shared/http';

/** The views of a page that one sees. */
export const viewsQuery = (page: ViewPage) =>
  queryOptions({
    queryKey: ['views', page],
    queryFn: ({ signal }) => get(savedViewsSchema, `/api/views?page=${page}`, signal),
  });

export const saveView = (body: SaveViewBody) => post(savedViewsSchema, '/api/views', body);

export const beginWith = (page: ViewPage, view: string | null) =>
  put(savedViewsSchema, '/api/views/default', { page, view });

export const removeView = (id: string) => order('DELETE', `/api/views/${id}`);
