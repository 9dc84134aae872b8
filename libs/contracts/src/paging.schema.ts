import { z } from 'zod';

/** A page of a list: the cursor of the page before, and how many. */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Wraps items into a page with the cursor of the next one, or null at the end. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id });
}
