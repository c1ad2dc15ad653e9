import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { chainOf, draft, drafts, idOf, part } from '../test/drafts';
import { dataDigest, hashOf, start, verifyChain } from './chain';
import type { Notice } from './notice';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

describe('the digest', () => {
  it('is that of the canonical JSON, without the ciphertexts', () => {
    const { ciphertext: _, ...told } = part('hers');
    expect(dataDigest({ b: 1, a: 'æ', parts: [part('hers')] })).toBe(
      sha256(
        `{"a":"æ","b":1,"parts":[{"class":"narrative","commitment":"${told.commitment}","id":"${told.id}","person":"${told.person}"}]}`,
      ),
    );
  });

  it('is the same when the words are gone', () => {
    expect(dataDigest({ parts: [part('hers')] })).toBe(dataDigest({ parts: [part('hers', null)] }));
  });
});

describe('the hash', () => {
  it('is that of every attribute in its string form', () => {
    const [notice] = chainOf([draft('first')]);
    const text =
      `{"backfill":"false","datacontenttype":"application/json","datadigest":"${notice!.dataDigest}",` +
      `"dataschema":"urn:vaern:notice:referral-sent:v1","epoch":"1","id":"${notice!.id}","legalbasis":"consent",` +
      `"occurredat":"2026-11-19T21:30:00.000Z","partitionkey":"${idOf('case')}","previoushash":"${'A'.repeat(43)}",` +
      `"recordedat":"2026-11-20T08:59:59.999Z","sequence":"1","source":"/vaern/police:1464/intake","specversion":"1.0",` +
      `"subject":"case/${idOf('case')}","tableversion":"1","time":"2026-11-20T09:00:00.000Z",` +
      `"type":"dk.vaern.referral-sent.v1","version":"1"}`;
    expect(notice!.hash).toBe(sha256(text));
  });

  it('says nothing of the grounds', () => {
    expect(chainOf([draft('x', { grounds: ['a'] })])).toEqual(chainOf([draft('x', { grounds: ['b', 'c'] })]));
    expect(JSON.stringify(chainOf([draft('x', { grounds: ['the-ground'] })]))).not.toContain('the-ground');
  });
});

describe('a ledger', () => {
  it('is intact as it was told', () => {
    fc.assert(
      fc.property(drafts(), (told) => {
        const notices = chainOf(told);
        const head = notices.at(-1) ?? start;
        expect(verifyChain(notices)).toEqual({ intact: true, head: { number: head.number, hash: head.hash } });
      }),
    );
  });

  it('is intact when data or words have gone', () => {
    fc.assert(
      fc.property(drafts(), fc.func(fc.constantFrom('all', 'no words', 'no data')), (told, keeps) => {
        expect(verifyChain(chainOf(told).map((notice) => without(notice, keeps(notice.number)))).intact).toBe(true);
      }),
    );
  });

  it('is verified onward from a checkpoint', () => {
    const notices = chainOf(['a', 'b', 'c'].map((name) => draft(name)));
    expect(verifyChain(notices.slice(1), { after: notices[0]! }).intact).toBe(true);
    expect(verifyChain(notices.slice(2), { after: notices[0]! })).toMatchObject({
      intact: false,
      number: 2,
      fault: 'number',
    });
  });
});

const without = (notice: Notice, what: string): Notice => {
  const { data, ...attributes } = notice;
  if (what === 'no data' || !data) return attributes;
  if (what === 'all' || !data.parts) return notice;
  const parts = data.parts.map(({ id, class: kind, person, commitment }) => ({ id, class: kind, person, commitment }));
  return { ...attributes, data: { ...data, parts } };
};

describe('any change is found', () => {
  const any = drafts(undefined, { minLength: 2 }).chain((told) =>
    fc.record({ notices: fc.constant(chainOf(told)), at: fc.nat(told.length - 1), to: fc.nat(told.length - 1) }),
  );
  const foundIn = (change: (notices: readonly Notice[], at: number, to: number) => readonly Notice[] | undefined) =>
    fc.assert(
      fc.property(any, ({ notices, at, to }) => {
        const changed = change(notices, at, to);
        fc.pre(changed !== undefined);
        expect(verifyChain(changed, { upTo: notices.at(-1)! }).intact).toBe(false);
      }),
    );
  const instead = (notices: readonly Notice[], at: number, of: Partial<Notice>) =>
    notices.map((notice, nth) => (nth === at ? { ...notice, ...of } : notice));

  it.each([
    ['id', idOf('other')],
    ['recipient', 'police:1464/restricted'],
    ['caseId', idOf('another case')],
    ['type', 'ReferralDeclined'],
    ['toldAt', '2026-11-20T09:00:00.001Z'],
    ['legalBasis', 'vital-interest'],
    ['occurredAt', '2020-01-01T00:00:00.000Z'],
    ['recordedAt', '2020-01-01T00:00:00.000Z'],
    ['tableVersion', 2],
    ['version', 101],
    ['epoch', 2],
    ['number', 1_000],
    ['dataDigest', start.hash],
    ['previousHash', idOf('x')],
    ['hash', start.hash],
  ] as const)('in its %s', (field, value) => {
    foundIn((notices, at) => instead(notices, at, { [field]: value }));
  });

  it('in whether it is backfill', () =>
    foundIn((notices, at) => instead(notices, at, { backfill: !notices[at]!.backfill })));
  it('in what it says', () =>
    foundIn((notices, at) => instead(notices, at, { data: { ...notices[at]!.data, said: 1 } })));
  it('in a commitment', () =>
    foundIn((notices, at) => {
      const [first, ...rest] = notices[at]!.data?.parts ?? [];
      if (!first) return undefined;
      return instead(notices, at, { data: { ...notices[at]!.data, parts: [{ ...first, commitment: 'x' }, ...rest] } });
    }));
  it('when one is dropped', () => foundIn((notices, at) => notices.filter((_, nth) => nth !== at)));
  it('when two are swapped', () =>
    foundIn((notices, at, to) => {
      if (at === to) return undefined;
      return notices.map((notice, nth) => (nth === at ? notices[to]! : nth === to ? notices[at]! : notice));
    }));
  it('when one is inserted', () => foundIn((notices, at, to) => notices.toSpliced(at, 0, notices[to]!)));
  it('when it is cut short', () => foundIn((notices, at) => notices.slice(0, at)));
  it('when it begins later', () => foundIn((notices, at) => (at === 0 ? undefined : notices.slice(at))));
  it('when one was retold in its place, hash and all', () =>
    foundIn((notices, at) => {
      if (at === notices.length - 1) return undefined;
      const [retold] = chainOf([draft('retold')], { after: start });
      const forged = { ...retold!, number: at + 1, previousHash: notices[at]!.previousHash };
      return instead(notices, at, { ...forged, hash: hashOf(forged) });
    }));
  it('when it was told anew from there on', () =>
    foundIn((notices, at) => [
      ...notices.slice(0, at),
      ...chainOf(
        notices.slice(at).map((notice) => draft('retold', { type: notice.type })),
        { after: at === 0 ? start : notices[at - 1]! },
      ),
    ]));
});
