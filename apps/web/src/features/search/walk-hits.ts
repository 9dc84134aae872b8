/** What the arrow keys walk through: the box, then each find. */
const STOPS = '[data-search-box], [data-hit]';

/** The arrow keys go from the search box to the first find, from find to find, and back. */
export function walkHits(event: { key: string; preventDefault: () => void }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
