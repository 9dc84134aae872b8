import { comparisonSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';

/** Which two versions; `draft` is what is being written. */
export interface Versions {
  readonly from: number;
  readonly to: number | 'draft';
}

/** Two versions of a document side by side. */
export const comparisonQuery = (documentId: string, { from, to }: Versions) =>
  queryOptions({
    queryKey: ['comparison', documentId, from, to],
    queryFn: ({ signal }) =>
      get(comparisonSchema, `/api/documents/${documentId}/comparison?from=${from}&to=${to}`, signal),
  });
