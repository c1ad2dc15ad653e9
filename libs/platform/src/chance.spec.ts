import { describe, expect, it } from '@jest/globals';
import { seededChances, systemChance, systemChances, uuid } from './chance';

describe('chance', () => {
  it('makes ids that are UUIDs of version 4', () => {
    const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(systemChance.id()).toMatch(version4);
    expect(uuid(Buffer.alloc(16, 0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(seededChances('a').for('b').id()).toMatch(version4);
  });
  it('never draws the same twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => systemChances.for('x').id())).size).toBe(1_000);
  });
  it('draws as many bytes as asked, none of them twice, however many', () => {
    const lengths = [0, 1, 12, 16, 32, 1_023, 1_024, 1_025, 8_192, 10_000];
    const drawn = Array.from({ length: 100 }, () => lengths.map((length) => systemChance.bytes(length))).flat();
    expect(drawn.slice(0, lengths.length).map((bytes) => bytes.length)).toEqual(lengths);
    const long = drawn.filter((bytes) => bytes.length >= 12).map((bytes) => bytes.toString('hex'));
    expect(new Set(long).size).toBe(long.length);
  });
  it('hands out bytes that nothing drawn later changes', () => {
    const first = systemChance.bytes(32);
    const kept = first.toString('hex');
    for (let n = 0; n < 1_000; n++) systemChance.bytes(32);
    expect(first.toString('hex')).toBe(kept);
  });
  it('leaves the bytes it is given as they were', () => {
    const bytes = Buffer.alloc(16, 0xff);
    uuid(bytes);
    expect(bytes.equals(Buffer.alloc(16, 0xff))).toBe(true);
  });
});

describe('seeded chance', () => {
  const draw = (seed: string, purpose: string) => seededChances(seed).for(purpose).bytes(80).toString('hex');

  it('draws the same again for the same seed and purpose', () => expect(draw('a', 'b')).toBe(draw('a', 'b')));
  it('draws other bytes for another seed, another purpose, and the next time', () => {
    const chance = seededChances('a').for('b');
    const drawn = [chance.bytes(80), chance.bytes(80)].map((bytes) => bytes.toString('hex'));
    expect(new Set([...drawn, draw('x', 'b'), draw('a', 'x')]).size).toBe(4);
  });
  it('is not shifted by what another purpose draws', () => {
    const chances = seededChances('a');
    chances.for('other').bytes(500);
    expect(chances.for('b').bytes(80).toString('hex')).toBe(draw('a', 'b'));
  });
  it('draws as many bytes as asked', () => {
    for (const length of [0, 1, 31, 32, 33, 100])
      expect(seededChances('a').for('b').bytes(length)).toHaveLength(length);
  });
});
