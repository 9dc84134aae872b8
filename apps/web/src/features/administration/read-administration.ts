import {
  administrationSchema,
  calendarPreviewSchema,
  letterheadSchema,
  officeKeptSchema,
  officeYearSchema,
  unitSchema,
  unitsSchema,
  type OfficeKept,
  type OfficeKeptBody,
  type OwnDayBody,
  type OwnDayPreviewBody,
  type UnitBody,
  type UnitView,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order, post, put } from '../../shared/http';

/** Everything that is kept of the office; whatever is changed of it is read again. */
export const ADMINISTRATION = ['administration'] as const;

export const administrationQuery = queryOptions({
  queryKey: [...ADMINISTRATION, 'summary'],
  queryFn: ({ signal }) => get(administrationSchema, '/api/administration', signal),
});

export const unitsQuery = queryOptions({
  queryKey: [...ADMINISTRATION, 'units'],
  queryFn: ({ signal }) => get(unitsSchema, '/api/units', signal),
});

/** Adds a unit, or changes the one that is named. */
export function saveUnit({ id, ...form }: UnitBody & { id: string | null }): Promise<UnitView> {
  return id ? put(unitSchema, `/api/units/${id}`, form) : post(unitSchema, '/api/units', form);
}

export function removeUnit(id: string): Promise<void> {
  return order('DELETE', `/api/units/${id}`);
}

/** A year of the calendar; the current one where none is named. */
export const officeYearQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: [...ADMINISTRATION, 'days', year ?? null],
    queryFn: ({ signal }) => get(officeYearSchema, `/api/office/days${year ? `?year=${year}` : ''}`, signal),
  });

/** What a change of the calendar would move; nothing is done. */
export const calendarPreviewQuery = (change: OwnDayPreviewBody) =>
  queryOptions({
    queryKey: [...ADMINISTRATION, 'day', change],
    queryFn: () => post(calendarPreviewSchema, '/api/office/days/preview', change),
    staleTime: 0,
  });

export function addOwnDay(day: OwnDayBody): Promise<void> {
  return order('POST', '/api/office/days', day);
}

export function removeOwnDay(id: string): Promise<void> {
  return order('DELETE', `/api/office/days/${id}`);
}

export const officeQuery = queryOptions({
  queryKey: [...ADMINISTRATION, 'office'],
  queryFn: ({ signal }) => get(officeKeptSchema, '/api/office', signal),
});

/** Changes the office as it was shown. */
export function saveOffice(form: OfficeKeptBody): Promise<OfficeKept> {
  return put(officeKeptSchema, '/api/office', form);
}

/** What the head of a document is made from. */
export interface Head {
  readonly name: string;
  readonly superiorBody: string | null;
  readonly place: string;
  readonly symbol: string;
}

/** The address of the head, or of a sample paper, with these facts. */
export function letterheadAddress({ name, superiorBody, place, symbol }: Head, ending: '' | '.pdf'): string {
  const facts = new URLSearchParams({ name, superiorBody: superiorBody ?? '', place, symbol });
  return `/api/office/letterhead${ending}?${facts}`;
}

export const letterheadQuery = (head: Head) =>
  queryOptions({
    queryKey: [...ADMINISTRATION, 'letterhead', head.name, head.superiorBody, head.place, head.symbol],
    queryFn: ({ signal }) => get(letterheadSchema, letterheadAddress(head, ''), signal),
    placeholderData: (before) => before,
  });
