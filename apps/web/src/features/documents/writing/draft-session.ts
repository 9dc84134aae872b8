import type { DraftConflict, DraftView, SavedDraft } from '@conference/contracts';
import type { DocumentText } from '@conference/domain';
import { Unreachable } from '../../../shared/http';
import { makeBlockId } from './block-id';
import type { CopyPlace } from './keep-copy';
import { settle, type Choice } from './settle';
import { isSameText, takeIn } from './take-in';

/** How what is on the screen stands to what the server has. */
export type SavingState = 'saved' | 'unsaved' | 'saving' | 'choosing' | 'unreachable' | 'refused';

/** What the page shows about saving. */
export interface SessionState {
  readonly saving: SavingState;
  readonly version: number;
  readonly savedAt: string | null;
  /** Who wrote what was taken in, and where. */
  readonly mergedFrom: string | null;
  readonly foreignBlockIds: readonly string[];
  /** Paragraphs to choose from before anything is saved again. */
  readonly conflicts: readonly DraftConflict[];
  readonly error: Error | null;
  /** The browser cannot keep a copy: only what is saved is safe. */
  readonly isCopyLost: boolean;
}

/** The sheet that is written on. */
export interface Surface {
  read(): DocumentText;
  show(text: DocumentText): void;
}

interface Parts {
  readonly draft: DraftView;
  readonly surface: Surface;
  readonly place: CopyPlace;
  readonly send: (body: { baseVersion: number; text: DocumentText }) => Promise<SavedDraft>;
  readonly now?: () => string;
  readonly makeId?: () => string;
}

export const AUTOSAVE_PAUSE_MS = 3_000;
export const RETRY_MS = 10_000;
const COPY_PAUSE_MS = 400;

/** Brings what one person types to the server and what others wrote onto the sheet; nothing typed is ever lost on the way. */
export class DraftSession {
  private state: SessionState;
  private readonly readers = new Set<() => void>();
  private flight: Promise<boolean> | null = null;
  private edits = 0;
  /** The version that a copy goes on from: until every conflict is settled, a reload must meet them again. */
  private copyVersion: number;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private copyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: Parts) {
    const { version, savedAt } = parts.draft;
    this.copyVersion = version;
    this.state = {
      saving: 'saved',
      version,
      savedAt,
      mergedFrom: null,
      foreignBlockIds: [],
      conflicts: [],
      error: null,
      isCopyLost: false,
    };
  }

  readonly subscribe = (reader: () => void): (() => void) => {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  };
  readonly current = (): SessionState => this.state;

  /** Something was typed. */
  edited(): void {
    this.edits += 1;
    if (this.state.saving === 'saved') this.change({ saving: 'unsaved' });
    clearTimeout(this.copyTimer);
    this.copyTimer = setTimeout(() => void this.keepCopy(), COPY_PAUSE_MS);
    this.saveLater(AUTOSAVE_PAUSE_MS);
  }

  /** Goes on with text that an earlier page could not save, from the version it was typed on. */
  restore(version: number, text: DocumentText): void {
    this.change({ version });
    this.copyVersion = version;
    this.parts.surface.show(text);
    this.edited();
  }

  /** Saves now; true once everything typed is kept. */
  save(): Promise<boolean> {
    clearTimeout(this.saveTimer);
    if (this.state.conflicts.length > 0) return Promise.resolve(false);
    if (this.state.saving === 'saved') return Promise.resolve(true);
    this.flight ??= this.exchange().finally(() => {
      this.flight = null;
    });
    return this.flight;
  }

  /** Saves until nothing is left to save; the version that is handed in, or null when that did not succeed. */
  async saveAll(): Promise<number | null> {
    while (this.state.saving !== 'saved') if (!(await this.save())) return null;
    return this.state.version;
  }

  /** Somebody else has saved: their version is shown as long as nothing here waits to be saved. */
  arrived(draft: DraftView): void {
    if (this.state.saving !== 'saved' || this.flight || draft.version <= this.state.version) return;
    const shown = this.parts.surface.read();
    const { blocks } = shown;
    const before = new Map(blocks.map((block) => [block.id, JSON.stringify(block)]));
    this.show(shown, draft.text);
    const foreignBlockIds = draft.text.blocks
      .filter((block) => before.get(block.id) !== JSON.stringify(block))
      .map(({ id }) => id);
    const { version, savedAt, savedBy } = draft;
    this.copyVersion = version;
    this.change({ version, savedAt, mergedFrom: foreignBlockIds.length > 0 ? savedBy : null, foreignBlockIds });
  }

  /** Takes over what the server made of the draft by itself, as from an imported file. */
  adopt(answer: SavedDraft): Promise<void> {
    return this.takeAnswer(this.parts.surface.read(), answer, this.edits);
  }

  /** Settles a paragraph that two people changed; with the last one, everything is saved. */
  choose(conflict: DraftConflict, choice: Choice): void {
    const { surface, makeId = makeBlockId } = this.parts;
    surface.show(settle(surface.read(), conflict, choice, makeId()));
    const conflicts = this.state.conflicts.filter((other) => other !== conflict);
    this.change({ conflicts, saving: conflicts.length > 0 ? 'choosing' : 'unsaved' });
    if (conflicts.length === 0) this.copyVersion = this.state.version;
    this.edits += 1;
    void this.save();
  }

  /** The marks of what others wrote have been seen. */
  seen(): void {
    this.change({ mergedFrom: null, foreignBlockIds: [] });
  }

  /** The page is left. */
  close(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.copyTimer);
    if (this.state.saving !== 'saved') void this.keepCopy();
  }

  private async exchange(): Promise<boolean> {
    const { surface, send } = this.parts;
    const text = surface.read();
    const edits = this.edits;
    this.change({ saving: 'saving', error: null });
    try {
      await this.takeAnswer(text, await send({ baseVersion: this.state.version, text }), edits);
      return this.state.saving !== 'choosing';
    } catch (error) {
      this.change({
        saving: error instanceof Unreachable ? 'unreachable' : 'refused',
        error: error instanceof Error ? error : new Error(String(error)),
      });
      await this.keepCopy();
      if (error instanceof Unreachable) this.saveLater(RETRY_MS);
      return false;
    }
  }

  private async takeAnswer(sent: DocumentText, answer: SavedDraft, edits: number): Promise<void> {
    const here = this.show(sent, answer.text);
    const conflicts = [...answer.conflicts, ...here.filter(({ blockId }) => !isIn(answer.conflicts, blockId))];
    // What was only tidied away is no change.
    const isEverything = this.edits === edits || isSameText(this.parts.surface.read(), answer.text);
    const settled = answer.isSaved && isEverything ? 'saved' : 'unsaved';
    this.change({
      version: answer.version,
      savedAt: answer.savedAt ?? this.state.savedAt,
      conflicts,
      saving: conflicts.length > 0 ? 'choosing' : settled,
      ...(answer.foreignBlockIds.length > 0 && {
        mergedFrom: answer.mergedFrom,
        foreignBlockIds: [...new Set([...this.state.foreignBlockIds, ...answer.foreignBlockIds])],
      }),
      ...(conflicts.length > 0 && { mergedFrom: answer.mergedFrom ?? this.state.mergedFrom }),
    });
    if (conflicts.length === 0) this.copyVersion = answer.version;
    if (this.state.saving === 'saved') await this.forgetCopy();
    else if (this.state.saving === 'unsaved') this.saveLater(AUTOSAVE_PAUSE_MS);
  }

  /** Shows what the server has beside what was typed since; the cursor and what it writes stay. */
  private show(sent: DocumentText, merged: DocumentText): readonly DraftConflict[] {
    const { surface } = this.parts;
    const taken = takeIn({ sent, merged, now: surface.read() });
    surface.show(taken.text);
    return taken.conflicts;
  }

  private saveLater(pause: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), pause);
  }

  private async keepCopy(): Promise<void> {
    const { place, surface, now = () => new Date().toISOString() } = this.parts;
    await place
      .keep({ version: this.copyVersion, text: surface.read(), keptAt: now() })
      .catch(() => this.change({ isCopyLost: true }));
  }

  private async forgetCopy(): Promise<void> {
    clearTimeout(this.copyTimer);
    await this.parts.place.forget().catch(() => this.change({ isCopyLost: true }));
  }

  private change(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    this.readers.forEach((reader) => reader());
  }
}

function isIn(conflicts: readonly DraftConflict[], blockId: string): boolean {
  return conflicts.some((conflict) => conflict.blockId === blockId);
}
