import { expect } from '@jest/globals';
import { refusals, type RefusalCode } from '@vaern/casework';
import { randomUUID } from 'node:crypto';
import type { World } from '../world';

/** Meets one refusal over HTTP, in both languages: its status, its code, and its sentence as the catalogue words it. */
export const refusing =
  (world: World) =>
  async (code: RefusalCode, who: string, path: string, body: object = {}): Promise<void> => {
    for (const language of ['da', 'en'] as const) {
      const headers = { 'Accept-Language': language, 'Idempotency-Key': randomUUID() };
      const { text } = await world.as(who).sends(path, body, { headers });
      const { status, [language]: detail } = refusals[code];
      expect(JSON.parse(text)).toMatchObject({ type: `/problems/${code}`, status, detail });
    }
  };
