import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { chainOf, draft, drafts } from '../test/drafts';
import { kebab, pascal } from './attributes';
import { fromCloudEvent, toCloudEvent } from './cloud-event';
import { MalformedNotice } from './faults';
import { fromRecord, toRecord } from './kafka/record';

const [notice] = chainOf([draft('one')]);
const event = toCloudEvent(notice!);

describe('a notice as a CloudEvent', () => {
  it('has the shape of the contract', () => {
    expect(event).toEqual({
      specversion: '1.0',
      id: notice!.id,
      source: '/vaern/police:1464/intake',
      type: 'dk.vaern.referral-sent.v1',
      subject: `case/${notice!.caseId}`,
      time: '2026-11-20T09:00:00.000Z',
      sequence: '1',
      partitionkey: notice!.caseId,
      datacontenttype: 'application/json',
      dataschema: 'urn:vaern:notice:referral-sent:v1',
      legalbasis: 'consent',
      occurredat: '2026-11-19T21:30:00.000Z',
      recordedat: '2026-11-20T08:59:59.999Z',
      backfill: 'false',
      tableversion: '1',
      version: '1',
      epoch: '1',
      datadigest: notice!.dataDigest,
      previoushash: notice!.previousHash,
      hash: notice!.hash,
      data: notice!.data,
    });
  });

  it('comes back as it went, over JSON and over Kafka, with data and without', () => {
    fc.assert(
      fc.property(drafts(), fc.boolean(), (told, closed) => {
        for (const { data, ...attributes } of chainOf(told)) {
          const went = { ...attributes, ...(!closed && data && { data }) };
          expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(went))))).toEqual(went);
          expect(fromRecord(toRecord(went))).toEqual(went);
        }
      }),
    );
  });

  it('names facts in words', () => {
    expect(kebab('ContactReported')).toBe('contact-reported');
    expect(pascal('access-opened')).toBe('AccessOpened');
  });
});

describe('what is no notice', () => {
  it.each(Object.keys(event).filter((name) => !['datacontenttype', 'dataschema', 'data'].includes(name)))(
    'is refused without %s',
    (name) => {
      const { [name]: _, ...rest } = event;
      expect(() => fromCloudEvent(rest)).toThrow(new MalformedNotice(name));
    },
  );

  it.each([
    ['sequence', '01'],
    ['sequence', '1e3'],
    ['source', '/vaern/police:1464/intake/../x'],
    ['subject', 'case'],
    ['subject', 'case/../track/x'],
    ['time', 'yesterday'],
    ['hash', 'short'],
    ['backfill', 'yes'],
    ['specversion', '0.3'],
    ['data', 'text'],
  ])('is refused with a strange %s', (name, value) => {
    expect(() => fromCloudEvent({ ...event, [name]: value })).toThrow(new MalformedNotice(name));
  });

  it('is refused on Kafka when the value is not JSON', () => {
    expect(() => fromRecord({ ...toRecord(notice!), value: Buffer.from('{') })).toThrow(new MalformedNotice('data'));
  });
});

describe('a Kafka record', () => {
  it('is keyed by case and carries nothing but the event', () => {
    const { key, headers, value } = toRecord(notice!);
    expect(key).toBe(notice!.caseId);
    expect(Object.keys(headers).filter((name) => !name.startsWith('ce_'))).toEqual(['content-type']);
    expect(JSON.parse(String(value))).toEqual(notice!.data);
  });
});
