import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { topicOf } from '../src/index';
import { toRecord } from '../src/kafka/record';
import { chainOf, draft, part } from './drafts';

interface Described {
  readonly asyncapi: string;
  readonly channels: { readonly ledger: { readonly address: string } };
  readonly components: { readonly schemas: { readonly headers: { readonly required: readonly string[] } } };
}

const document = load(readFileSync('docs/feed/asyncapi.yaml', 'utf8')) as Described;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'feed');
const faults = (schema: string, value: unknown) => {
  const validate = ajv.getSchema(`feed#/components/schemas/${schema}`);
  return validate?.(value) ? [] : (validate?.errors ?? [{ message: 'no such schema' }]).map(({ message }) => message);
};

const [record, struck] = chainOf([
  draft('one'),
  draft('two', { type: 'AccessOpened', backfill: true, data: { parts: [part('gone', null)] } }),
]).map(toRecord);
const dataOf = (of: typeof record) => JSON.parse(String(of!.value)) as unknown;

describe('the description of the feed', () => {
  it('is AsyncAPI 3', () => {
    expect(document.asyncapi).toMatch(/^3\./);
  });

  it('describes every header that a record has, and no other', () => {
    expect(document.components.schemas.headers.required.toSorted()).toEqual(Object.keys(record!.headers).toSorted());
    expect(faults('headers', record!.headers)).toEqual([]);
    expect(faults('headers', struck!.headers)).toEqual([]);
    expect(faults('headers', { ...record!.headers, traceparent: 'x' })).not.toEqual([]);
    expect(faults('headers', { ...record!.headers, ce_sequence: '0' })).not.toEqual([]);
  });

  it('describes the data, with words, without them, and not at all', () => {
    expect(faults('data', dataOf(record))).toEqual([]);
    expect(faults('data', dataOf(struck))).toEqual([]);
    expect(faults('data', null)).toEqual([]);
    expect(faults('data', { parts: [{ ...part('open'), text: 'her words' }] })).not.toEqual([]);
  });

  it('names the topics as they are', () => {
    const address = document.channels.ledger.address.replace('{kind}', 'municipality').replace('{agency}', '0561');
    expect(address.replace('{unit}', 'family')).toBe(topicOf('municipality:0561/family'));
  });
});
