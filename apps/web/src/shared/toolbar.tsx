import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './toolbar.module.css';

/** Tools in a row: one stop for the Tab key, arrows go from tool to tool. */
export function Toolbar({ label, controls, children }: { label: string; controls?: string; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const tools = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
  const move = (event: KeyboardEvent) => {
    const list = tools();
    const at = list.findIndex((tool) => tool === document.activeElement);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (target === undefined || list.length === 0) return;
    event.preventDefault();
    list[(target + list.length) % list.length]?.focus();
  };
  return (
    // The tools inside take the keys; the bar only passes the focus on.
    <div ref={bar} role="toolbar" aria-label={label} aria-controls={controls} className={styles.bar} onKeyDown={move}>
      {children}
    </div>
  );
}

interface ToolProps {
  label: string;
  /** The keys for it, as people read them. */
  keys?: string;
  isOn?: boolean;
  isFirst?: boolean;
  disabled?: boolean;
  onUse: () => void;
  children: ReactNode;
}

/** One tool; `isOn` only where it can be on. */
export function Tool({ label, keys, isOn, isFirst = false, disabled = false, onUse, children }: ToolProps) {
  const [hasFocus, setFocus] = useState(false);
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={isOn}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled}
      tabIndex={isFirst || hasFocus ? 0 : -1}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
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
