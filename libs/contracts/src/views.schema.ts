import { VIEW_PAGES } from '@conference/domain';
import { z } from 'zod';

const LONGEST_NAME = 60;
const LONGEST_VALUE = 300;
const MOST_PARTS = 12;

const page = z.enum(VIEW_PAGES);
const address = z
  .record(z.string().regex(/^[a-zA-Z]{1,30}$/), z.union([z.string().max(LONGEST_VALUE), z.number(), z.boolean()]))
  .refine((parts) => Object.keys(parts).length <= MOST_PARTS, `at most ${MOST_PARTS} parts`)
  .describe('what the address of the page says after the question mark');

/** A filter of a page that was kept under a name. */
export const savedViewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    address,
    isShared: z.boolean(),
    owner: z.string().nullable().describe('who keeps it, where it is somebody else'),
    mayRemove: z.boolean(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedViewSchema>;

/** The views of one page that the reader sees. */
export const savedViewsSchema = z
  .object({
    items: z.array(savedViewSchema),
    defaultView: z
      .string()
      .nullable()
      .describe('with which the page begins: the id of a view, or the key of a built-in one'),
    mayShare: z.boolean(),
  })
  .meta({ id: 'SavedViews' });
export type SavedViews = z.infer<typeof savedViewsSchema>;

/** Of which page the saved filters are asked for. */
export const savedViewsQuery = z.object({ page });
export type SavedViewsQuery = z.infer<typeof savedViewsQuery>;

/** Keeps a filter; a name that one has used already now means the new filter. */
export const saveViewBody = z
  .strictObject({
    page,
    name: z.string().trim().min(1).max(LONGEST_NAME),
    address,
    isShared: z.boolean().default(false),
  })
  .meta({ id: 'SaveView' });
export type SaveViewBody = z.infer<typeof saveViewBody>;

/** With which view a page begins; null for everything. */
export const defaultViewBody = z
  .strictObject({ page, view: z.string().min(1).max(LONGEST_NAME).nullable() })
  .meta({ id: 'DefaultView' });
export type DefaultViewBody = z.infer<typeof defaultViewBody>;
