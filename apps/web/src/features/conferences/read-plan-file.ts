type PlanText = { ok: true; text: string } | { ok: false; problem: 'notText' | 'tooLarge' };

const LARGEST_PLAN_BYTES = 2 * 1024 * 1024;

/** Reads a plan file as text; a picture or a Word file is told apart before it fills the page with signs. */
export async function readPlanFile(file: File): Promise<PlanText> {
  if (file.size > LARGEST_PLAN_BYTES) return { ok: false, problem: 'tooLarge' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? { ok: false, problem: 'notText' } : { ok: true, text };
  } catch {
    return { ok: false, problem: 'notText' };
  }
}
