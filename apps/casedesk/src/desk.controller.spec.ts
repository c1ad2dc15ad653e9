import { expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import type { CaseDesk, DecideRequest, FactsAsked } from '@vaern/case-desk';
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

/** What a gateway is answered that vouches for her. */
async function answered(desk: Partial<CaseDesk>, asks: object) {
  const vouched = { actorOf: async () => asHer };
  const controller = new DeskController(desk as CaseDesk, vouched as unknown as VouchedActors);
  const sent = JSON.stringify(asks);
  const request = Object.assign(Readable.from([Buffer.from(sent)]), {
    headers: { 'content-type': 'application/json', 'content-length': String(sent.length) },
    complete: true,
  });
  return controller.ask(request as unknown as Request);
}

/** What the CaseDesk was asked by it. */
async function asked(intent: string, body: object): Promise<readonly DecideRequest[]> {
  const requests: DecideRequest[] = [];
  const decide = async (request: DecideRequest) => {
    requests.push(request);
    return { id: '', caseId, version: '0' };
  };
  await answered({ decide }, { ask: 'decide', request: { intent, body, caseId, route: 'POST' } });
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
it('one asks of facts what may lead to her', async () => {
  const leadingToHer = async ({ facts }: FactsAsked) => facts.map((factId) => ({ factId, class: 'log-text' }));
  expect(await answered({ leadingToHer }, { ask: 'leading', caseId, facts: [caseId] })).toEqual({
    answer: [{ factId: caseId, class: 'log-text' }],
  });
});
