/** Which of the answers are not there. */
export const unanswered = <D extends object, Name extends keyof D & string>(
  draft: D,
  names: readonly Name[],
): readonly Name[] =>
  names.filter((name) => {
    const answer = draft[name];
    return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
  });
