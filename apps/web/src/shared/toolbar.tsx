import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './toolbar.module.css';

interface ToolbarProps {
  label: string;
  /** The id of what the tools work on. */
  controls?: string;
  children: ReactNode;
}

/** Tools in a row: one stop for the Tab key, arrows go from tool to tool. */
export function Toolbar({ label, controls, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLButtonElement | null>(null);
  const stopAt = (tool: HTMLButtonElement | null) => {
    last.current = tool;
    for (const other of toolsIn(bar.current)) other.tabIndex = other === tool ? 0 : -1;
  };
  // Tools come, go and are disabled with what is selected; one that can be used always remains to stop at.
  useLayoutEffect(() => {
    const tools = toolsIn(bar.current);
    stopAt(tools.find((tool) => tool === last.current) ?? tools[0] ?? null);
  });
  const move = (event: KeyboardEvent) => {
    const tools = toolsIn(bar.current);
    const at = tools.findIndex((tool) => tool === document.activeElement);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (target === undefined || tools.length === 0) return;
    event.preventDefault();
    const tool = tools[(target + tools.length) % tools.length]!;
    stopAt(tool);
    tool.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} aria-controls={controls} className={styles.bar} onKeyDown={move}>
      {children}
    </div>
  );
}

function toolsIn(bar: HTMLElement | null): HTMLButtonElement[] {
  return [...(bar?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

interface ToolProps {
  label: string;
  /** The keys for it, as people read them. */
  keys?: string;
  /** Only for a tool that can be on. */
  isOn?: boolean;
  disabled?: boolean;
  onUse: () => void;
  children: ReactNode;
}

/** One tool. */
export function Tool({ label, keys, isOn, disabled = false, onUse, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={isOn}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled}
      // The text keeps the cursor while a tool is used with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {children}
    </button>
  );
}

/** A gap between groups of tools. */
export function ToolGap() {
  return <span className={styles.gap} aria-hidden="true" />;
}
