import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, wordsIn, type World } from '../world';
import { contact as reported, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, family, police, visitation } from './units';

interface Contact {
  readonly anonymousToward: string;
  readonly words: readonly { readonly class: string }[];
}
interface Line {
  readonly type: string;
  readonly accepted?: { readonly words: readonly { readonly class: string }[] };
}

const fieldSets = ['identity', 'reach', 'narrative'];
/** Who is asked to act, who reads it there, and on what it rests. */
const asked = [
  { to: police, who: 'case-officer', terms: { purpose: 'protection', legalBasis: 'crime-prevention' } },
  {
    to: centre,
    who: 'counsellor',
    terms: { purpose: 'counselling', legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' },
  },
  { to: family, who: 'family-counsellor', terms: { purpose: 'children', legalBasis: 'child-protection' } },
] as const;

/** Decision 11: the narrative of a contact goes to the police where nobody asked for anything else, and else to nobody. */
describe('somebody who tells it, and wants to be anonymous', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ seed: 'anonymous' });
    await trains(world);
  }, 60_000);
  afterAll(() => world?.stop());

  describe.each([
    ['none', [police]],
    ['partners', []],
    ['all', []],
  ] as const)('toward %s', (anonymousToward, toldThem) => {
    let caseId: string;
    let told: (who: string, path: string, body?: object) => Promise<string>;
    const isCalled = anonymousToward !== 'all';
    const called = (what: string) => `${what}, anonymous toward ${anonymousToward}`;
    const reads = (who: string) =>
      world.as(who).asks<{ contacts: readonly Contact[] }>(`/cases/${caseId}`, { purpose: 'case-work' });
    const terms = ({ to, terms: more }: (typeof asked)[number]) => onDuty({ to, fieldSets, ...more });

    it('says who they are, and where to call them unless nobody is to know', async () => {
      const { canaries } = world;
      const name = canaries.words(called('name'), [visitation, ...toldThem], 'Hun hedder');
      const phone = canaries.digits(called('phone'), isCalled ? [visitation] : [], 12);
      const contact = { text: `${name} og tør ikke gå hjem.`, anonymousToward };
      ({ caseId } = await opens(world, 'frontline', { ...contact, ...(isCalled && { phones: [phone] }) }));
      told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
      const him = await told('visitator', '/persons', perpetrator({}));
      const reasons = canaries.words(called('reasons'), [visitation, police]);
      await told('visitator', '/screenings', stalking(him, reasons));
      expect((await reads('visitator')).contacts).toMatchObject([{ anonymousToward }]);
      const reached = canaries.reached(visitation);
      expect([called('name'), called('phone')].map((one) => reached.includes(one))).toEqual([true, isCalled]);
    });

    it.each(asked)('is shown beforehand what $to would be told of it', async (one) => {
      const { to, terms: basis } = one;
      const { purpose, legalBasis } = basis;
      const query = new URLSearchParams({ to, purpose, legalBasis, fieldSets: fieldSets.join(',') }).toString();
      const { items } = await world
        .as('visitator')
        .asks<{ items: readonly Line[] }>(`/cases/${caseId}/referrals/preview?${query}`, {
          purpose: 'case-work',
        });
      const words = items
        .filter(({ type }) => type === 'ContactReported')
        .flatMap((line) => line.accepted?.words ?? []);
      expect(words.map((part) => part.class)).toEqual(toldThem.some((unit) => unit === to) ? ['narrative'] : []);
    });

    it.each(asked)('is told on to $to as was wished, whatever was chosen', async (one) => {
      const { to, who } = one;
      const summary = world.canaries.words(called(`summary for ${to}`), [visitation, to]);
      const referralId = await told('visitator', '/referrals', { ...terms(one), summary });
      await told(who, `/referrals/${referralId}/acceptance`);
      const { contacts } = await reads(who);
      expect(contacts.map((contact) => contact.anonymousToward)).toEqual(to === family ? [] : [anonymousToward]);
      const isTold = toldThem.some((unit) => unit === to);
      expect(wordsIn(contacts).map((part) => part.class)).toEqual(isTold ? ['narrative'] : []);
      const reached = world.canaries.reached(to);
      expect(reached).toContain(called(`summary for ${to}`));
      expect(reached.includes(called('name'))).toBe(isTold);
      expect(reached).not.toContain(called('phone'));
    });
  });

  it.each([{ phones: ['00 00 12 99'] }, { emails: ['ingen@example.test'] }])(
    'toward all leaves nothing to find them by: %j is refused',
    async (reach) => {
      const body = { ...reach, text: 'Jeg vil ikke kendes.', anonymousToward: 'all' };
      const { status, text } = await world.as('frontline').post('/contacts', reported(body));
      expect([status, JSON.parse(text)]).toMatchObject([422, { type: '/problems/anonymous-gives-no-number' }]);
    },
  );

  it('left their words with nobody else', () => proves(world));
});
