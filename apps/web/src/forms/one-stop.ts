import { useState, type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Answers that are one stop of the tabulator, as radio buttons are: the arrows go from one to the next. */
export function useOneStop(isOne: boolean) {
  const [at, setAt] = useState(0);
  if (!isOne) return { group: {}, answer: () => ({}) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const answers = [...event.currentTarget.querySelectorAll('input')];
    const here = answers.findIndex((answer) => answer === document.activeElement);
    if (step === undefined || here < 0) return;
    event.preventDefault();
    answers.at((here + step) % answers.length)?.focus();
  };
  return {
    group: { onKeyDown },
    answer: (index: number) => ({ tabIndex: index === at ? 0 : -1, onFocus: () => setAt(index) }),
  };
}
