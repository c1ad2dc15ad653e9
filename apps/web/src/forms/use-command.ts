import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Sends a command with a key that stays the same until it was done: pressed twice, or sent again after the line broke,
 * it happens once. `refused` is told, too, when whatever asked for it is no longer on the page.
 */
export function useCommand<Body, Answer>(
  send: (body: Body, key: string) => Promise<Answer>,
  done: (answer: Answer, body: Body) => void | Promise<void> = () => undefined,
  refused: (error: unknown) => void = () => undefined,
) {
  const key = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: (body: Body) => {
      const of = JSON.stringify(body);
      if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
      return send(body, key.current.key);
    },
    onSuccess: async (answer, body) => {
      key.current = undefined;
      await done(answer, body);
    },
    onError: refused,
  });
}
