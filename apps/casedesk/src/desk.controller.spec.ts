import { expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import type { CaseDesk, DecideRequest } from '@vaern/case-desk';
import { herIntents } from '@vaern/casework';
import { BadInput, type VouchedActors } from '@vaern/gateway';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import { DeskController } from './desk.controller';

const caseId = '6f1c2d3e-4b5a-4c6d-8e7f-901234567890';
const asHer: Actor = {
  id: 'x',
  agency: 'police:1464',
  unit: 'police:1464/own',
  role: 'affected',
  roles: ['affected'],
};

/** What the CaseDesk was asked by a gateway that vouches for her. */
async function asked(intent: string, body: object): Promise<readonly DecideRequest[]> {
  const requests: DecideRequest[] = [];
  const decide = async (request: DecideRequest) => {
    requests.push(request);
    return { id: '', caseId, version: '0' };
  };
  const vouched = { actorOf: async () => asHer };
  const controller = new DeskController({ decide } as unknown as CaseDesk, vouched as unknown as VouchedActors);
  const sent = JSON.stringify({ ask: 'decide', request: { intent, body, caseId, route: 'POST' } });
  const request = Object.assign(Readable.from([Buffer.from(sent)]), {
    headers: { 'content-type': 'application/json', 'content-length': String(sent.length) },
    complete: true,
  });
  await controller.ask(request as unknown as Request);
  return requests;
}

const cameBy = { accessId: caseId, deviceId: caseId };

it.each(herIntents)('no gateway is believed about her: %s', async (intent) =>
  expect(asked(intent, cameBy)).rejects.toThrow(BadInput),
);
it('one is believed about its staff', async () =>
  expect(await asked('WithdrawReferral', { referralId: caseId, reason: 'no-longer-needed' })).toMatchObject([
    { intent: 'WithdrawReferral' },
  ]));
