import { Skeleton, VisuallyHidden } from '@mantine/core';

const HEIGHTS = [40, 20, 120, 240];

/** Grey bars about the size of what will come, so that nothing jumps. */
export function Waiting({ label }: { label: string }) {
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {HEIGHTS.map((height) => (
        <Skeleton key={height} height={height} mb="lg" width={height < 100 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
