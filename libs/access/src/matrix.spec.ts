import { describe, expect, it } from '@jest/globals';
import { hasRight, matrix, postsWith, type Matrix } from './matrix';
import type { Row } from './rows';
import { rightNames, rights } from './rights';
import { posts } from './roles';

describe('the access matrix', () => {
  it('does not compile with a right that has no row', () => {
    const { 'case.open': _, ...rest } = matrix;
    // @ts-expect-error a right without a row
    const incomplete: Matrix = rest;
    expect(Object.keys(incomplete)).toHaveLength(rightNames.length - 1);
  });

  it('does not compile with a row that leaves a kind of agency out', () => {
    // @ts-expect-error the centre is missing
    const row: Row = { municipality: [], police: [] };
    expect(row.centre).toBeUndefined();
  });

  it('does not compile with a role that the kind of agency does not have', () => {
    // @ts-expect-error the police have no visitator
    const row: Row = { municipality: [], police: ['visitator'], centre: [] };
    expect(row.police).toHaveLength(1);
  });

  it('gives every right to somebody', () => {
    expect(rightNames.filter((right) => postsWith(right).length === 0)).toEqual([]);
  });

  it('gives those who watch or run the house nothing about a case, and those who keep records forgetting alone', () => {
    const aboutCases = rightNames.filter((right) => rights[right].about !== 'agency');
    const holders = new Set(aboutCases.flatMap((right) => postsWith(right)));
    expect([...holders].filter((post) => /protection-officer$|operator$/.test(post))).toEqual([]);
    const keepers = aboutCases.filter((right) => postsWith(right).some((post) => post.endsWith('records-owner')));
    expect(keepers.filter((right) => !/^(forgetting|legal-hold)\./.test(right))).toEqual([]);
  });

  it('gives the feed client the feed and nothing else', () => {
    expect(rightNames.filter((right) => postsWith(right).includes('police/feed-client'))).toEqual(['feed.read']);
  });

  it('labels every right in Danish and English', () => {
    expect(rightNames.filter((right) => !rights[right].da || !rights[right].en)).toEqual([]);
  });
});

describe('whether a role ever has a right', () => {
  const has = (agency: string, role: string) => hasRight({ agency, role }, 'case.open');

  it('says yes to a role with the right', () => expect(has('police:1464', 'case-officer')).toBe(true));
  it('says no to another role of the same agency', () => expect(has('police:1464', 'feed-client')).toBe(false));
  it('says no to a role that the agency does not have', () => expect(has('centre:dk', 'case-officer')).toBe(false));
  it('says no to a kind of agency that does not exist', () => expect(has('bank:1', 'case-officer')).toBe(false));
  it('says no to a role that does not exist', () => expect(has('police:1464', 'constructor')).toBe(false));
  it('knows each post by one name', () => expect(new Set(posts).size).toBe(posts.length));
});
