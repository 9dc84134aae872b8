import type { FloorView } from '@conference/contracts';
import { useEffect, useRef } from 'react';

/** How far from its upper edge the item under way stands, as a part of the height. */
const PLACE = 3;

/** Brings the item that is before the room into sight where the agenda has its own scroll bar; the page itself never moves. */
export function useItemInSight(agenda: FloorView['agenda']) {
  const box = useRef<HTMLElement>(null);
  const code = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)?.code;
  useEffect(() => {
    const item = box.current?.querySelector<HTMLElement>('[aria-current="step"]');
    if (box.current && item) box.current.scrollTop = item.offsetTop - box.current.clientHeight / PLACE;
  }, [code]);
  return box;
}
