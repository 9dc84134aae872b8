/** Something that is reached when it was counted so often. */
export function countdown(times: number): { reached: Promise<void>; count: () => void } {
  let left = times;
  let done = () => undefined as void;
  const reached = new Promise<void>((resolve) => (done = resolve));
  const count = () => {
    left -= 1;
    if (left <= 0) done();
  };
  if (times === 0) done();
  return { reached, count };
}
