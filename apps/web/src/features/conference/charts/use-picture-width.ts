import { useElementSize } from '@mantine/hooks';

/** Until the page has been measured. */
const AT_FIRST = 640;
/** A sheet of paper is as wide as it is, whatever screen it is printed from. */
const ON_PAPER = 1000;

/** How wide a picture is drawn: as its place on the screen, or as the paper. */
export function usePictureWidth(isPrinting: boolean) {
  const { ref, width } = useElementSize();
  return { ref, width: isPrinting ? ON_PAPER : width || AT_FIRST };
}
