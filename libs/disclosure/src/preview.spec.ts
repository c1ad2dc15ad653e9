import { describe, expect, it } from '@jest/globals';
import { TABLE_VERSION, sealedClasses, type StoredFact } from '@vaern/casework';
import { assert, constantFrom, property, subarray } from 'fast-check';
import { noAccess } from './access';
import { preview, type PreviewTerms } from './preview';
import { id, person, unit, who } from './testing/cast';
import { accepted, consent, described, incident, opened, safeReach, sent } from './testing/facts';
import { history } from './testing/histories';
import { tellAll } from './testing/telling';

const terms: PreviewTerms = {
  from: unit.home,
  to: unit.police,
  purpose: 'report',
  legalBasis: 'authority-need',
  fieldSets: ['identity'],
};
const after = (...facts: StoredFact[]) => {
  const access = noAccess();
  tellAll(facts, access);
  return access;
};

describe('a preview', () => {
  it('shows what is told when the referral is sent, and what when it is accepted', () => {
    const given = consent(id(3, 1), ['police'], []);
    const her = described(person.affected, ['affected'], ['identity', 'reach']);
    const shown = preview(after(opened(), given, her, safeReach(), incident('aaaaaaaa', 'support')), terms, who);
    expect(shown.map(({ type, sent: atOnce, accepted: later }) => [type, atOnce?.codes, later?.parts.length])).toEqual([
      ['CaseOpened', undefined, 0],
      ['ConsentGiven', 'all', 0],
      ['PersonDescribed', undefined, 1],
      ['SafeReachSet', undefined, 1],
    ]);
  });
  it('shows nothing where the referral would open nothing', () => {
    const access = after(opened(), safeReach());
    expect(preview(access, { ...terms, legalBasis: 'consent' }, who)).toEqual([]);
    expect(preview(access, { ...terms, to: unit.perpetrators }, who)).toEqual([]);
    expect(preview(access, { ...terms, to: unit.frontline }, who)).toEqual([]);
  });
  it('changes nothing', () => {
    const access = after(opened(), safeReach());
    preview(access, terms, who);
    expect([...access.recipients.keys()]).toEqual(['municipality:0561/visitation']);
  });
  it('is, for any history, what a recipient new to the case is then told', () => {
    assert(
      property(
        history,
        constantFrom('police' as const, 'family' as const),
        subarray([...sealedClasses]),
        (facts, to, fieldSets) => {
          const isNews = ({ type, plain: { to: of, from, policeUnit, unit: informed } }: StoredFact) =>
            ![of, from, policeUnit].includes(unit[to]) && (type !== 'FamilyUnitInformed' || informed !== unit[to]);
          const before = facts.filter(isNews);
          const foreseen = preview(after(...before), { ...terms, to: unit[to], fieldSets }, who);
          const facing = sent(id(2, 99), to, { fieldSets, tableVersion: TABLE_VERSION });
          const told = tellAll([...before, facing, accepted(id(2, 99))]).flatMap(({ step }) =>
            step.kind === 'told' && step.backfill && step.recipient === who(unit[to])?.recipient ? [step] : [],
          );
          const late = told.filter((step) => step.grounds.includes(id(2, 99)));
          expect(new Set(late.map(({ factId }) => factId))).toEqual(new Set(foreseen.map(({ factId }) => factId)));
          expect(new Set(late.flatMap(({ parts }) => parts))).toEqual(
            new Set(foreseen.flatMap(({ accepted: later }) => later?.parts.map((part) => part.id) ?? [])),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
