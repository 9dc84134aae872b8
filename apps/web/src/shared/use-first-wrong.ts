import { useEffect, useRef } from 'react';

/** Once a form is answered: what is wrong is where one goes on, what is to be confirmed or read comes into sight. */
export function useFirstWrong(answer: object | null) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!answer) return;
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else element.current?.querySelector('[type="submit"]')?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return element;
}
