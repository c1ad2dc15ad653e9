import { describe, expect, it } from '@jest/globals';
import type { QueryClient } from '@tanstack/react-query';
import { Refused, type Problem } from '../api/answers';
import { CaseChanged } from '../api/case-changed';
import { sendSeen } from './send-seen';

const refused = (type: string) => new Refused({ type: `/problems/${type}`, status: 409 } as Problem);
const line = (version: string, by: string) => ({ version, by });

/** A hub at this version: it refuses whatever rests on another. */
function hub(version: string, lines: readonly object[]) {
  const sent: (string | undefined)[] = [];
  const post = async (ifMatch?: string) => {
    sent.push(ifMatch);
    if (ifMatch !== undefined && ifMatch !== version) throw refused('conflict');
    return 'done';
  };
  const client = { fetchQuery: async () => ({ version, items: lines }) } as unknown as QueryClient;
  return { sent, post, client };
}
const send = ({ client, post }: ReturnType<typeof hub>, version: string | undefined) =>
  sendSeen(client, { caseId: 'one', version }, post);

describe('what rests on a version of a case', () => {
  it('is sent with it', async () => {
    const at = hub('4', []);
    expect([await send(at, '4'), at.sent]).toEqual(['done', ['4']]);
  });
  it('is sent without one where none is known', async () => {
    const at = hub('4', []);
    expect([await send(at, undefined), at.sent]).toEqual(['done', [undefined]]);
  });
  it('is not sent when somebody else has changed the case: with what they did', async () => {
    const at = hub('6', [line('5', 'me'), line('6', 'somebody')]);
    const error = await send(at, '4').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CaseChanged);
    expect([(error as CaseChanged).lines, (error as CaseChanged).version]).toEqual([[line('6', 'somebody')], '6']);
    expect(at.sent).toEqual(['4']);
  });
  it('is sent again when only its sender and the hub have', async () => {
    const at = hub('6', [line('5', 'me'), line('6', 'hub')]);
    expect([await send(at, '4'), at.sent]).toEqual(['done', ['4', '6']]);
  });
  it('is refused as the hub says where it is something else', async () => {
    const at = hub('6', [line('6', 'somebody')]);
    const post = () => Promise.reject(refused('key-used-otherwise'));
    await expect(sendSeen(at.client, { caseId: 'one', version: '4' }, post)).rejects.toThrow(
      '/problems/key-used-otherwise',
    );
  });
});
