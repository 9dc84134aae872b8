/** Asks the person in front of the page to confirm who they are; false when they do not want to. */
type Ask = () => Promise<boolean>;

/** The dialog comes after the page, so a quick person may need it before it is there. */
const COMES_WITHIN_MS = 3_000;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;
const arrivals = new Set<() => void>();

/** Who is asked when a command needs a fresh confirmation; returns how to take the question back. */
export function answerConfirmations(by: Ask): () => void {
  ask = by;
  arrivals.forEach((arrived) => arrived());
  return () => {
    if (ask === by) ask = null;
  };
}

/** Asks once, however many commands wait for it. Where nobody can be asked, the answer is no. */
export function askToConfirm(): Promise<boolean> {
  asking ??= somebodyToAsk()
    .then((found) => found?.() ?? false)
    .finally(() => {
      asking = null;
    });
  return asking;
}

function somebodyToAsk(): Promise<Ask | null> {
  if (ask) return Promise.resolve(ask);
  return new Promise((found) => {
    const arrived = () => {
      clearTimeout(late);
      arrivals.delete(arrived);
      found(ask);
    };
    const late = setTimeout(arrived, COMES_WITHIN_MS);
    arrivals.add(arrived);
  });
}
