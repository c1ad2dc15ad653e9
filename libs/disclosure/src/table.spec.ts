import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { tableAsMarkdown } from './table';

const lines = tableAsMarkdown().trimEnd().split('\n');
const cellsOf = (line: string | undefined) =>
  (line ?? '').split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, ''));
const lineOf = (fact: string, what = 'codes') => {
  const at = lines.findIndex((line) => line.startsWith(`| \`${fact}\` `));
  return cellsOf(lines.slice(at).find((line) => cellsOf(line)[1] === what));
};

describe('the table of who learns what', () => {
  it('has a line for the codes of every fact, and one for each of its classes', () => {
    const classes = Object.values(catalogue).reduce((sum, fact) => sum + Object.keys(fact.sealed).length, 0);
    expect(lines).toHaveLength(2 + Object.keys(catalogue).length + classes);
    for (const type of Object.keys(catalogue)) expect(lineOf(type)[0]).toBe(`\`${type}\``);
  });
  it('has a cell for every column', () => {
    expect(new Set(lines.map((line) => cellsOf(line).length))).toEqual(new Set([8]));
    expect(lines.flatMap(cellsOf).filter((cell, n) => cell === '' && n % 8 > 1)).toEqual([]);
  });
  it('says what is told first, what is chosen, what is own and what is only some fields', () => {
    expect(lineOf('SafeReachSet', 'reach')[5]).toBe('yes, first of all');
    expect(lineOf('DangerRaised', 'narrative')[3]).toBe('if chosen');
    expect(lineOf('ReferralCompleted', 'narrative')[6]).toBe('yes (own referral)');
    expect(lineOf('CaseScreened')[3]).toBe('only `outcome`, `concern`');
    expect(lineOf('TrainingCompleted')[5]).toBe('–');
  });
  it('says what goes on with a forwarded referral, and what does not', () => {
    const [own, continued] = ['yes (own referral)', '(a forwarded one that it continues)'];
    expect(lineOf('ReferralSent', 'narrative')[5]).toBe(`${own}; yes ${continued}`);
    expect(lineOf('InformationRequested')[5]).toBe(`${own}; only \`referralId\`, \`questionId\` ${continued}`);
    expect(lineOf('ReferralAccepted', 'staff')[5]).toBe(own);
  });
  it('gives the police the words of contact and screening where they were chosen, and the centre none', () => {
    for (const fact of ['CaseScreened', 'SecondOpinionGiven']) {
      expect([lineOf(fact, 'narrative')[5], lineOf(fact, 'narrative')[6]]).toEqual(['if chosen', '–']);
    }
    expect(lineOf('ContactReported', 'narrative')[6]).toBe('–');
  });
  it('keeps from partners the words of who wished to be anonymous toward them', () => {
    expect(lineOf('ContactReported', 'narrative')[5]).toBe('none: if chosen; partners, all: –');
  });
  it('names together the codes that get the same', () => {
    expect(lineOf('IncidentLogged', 'log-text')[5]).toBe('support: –; police, perpetrator: if chosen');
  });
  it('says that an address leaves only by its own field set, also where all is told', () => {
    expect(lineOf('PersonDescribed', 'address')[3]).toContain('child: if chosen');
    expect(lineOf('PersonDescribed', 'cpr')[3]).toContain('child: yes');
  });
  it('gives a note to nobody but its writer', () => {
    expect(new Set(lineOf('PersonDescribed', 'note').slice(2))).toEqual(new Set(["the writer's own unit"]));
  });
});
