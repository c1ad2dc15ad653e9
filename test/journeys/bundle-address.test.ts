import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, contact, incident, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { textOf } from './pdf-text';
import { police, visitation } from './units';

const HIM = 'the alleged perpetrator';

interface Hit {
  readonly hitId: string;
  readonly factId: string;
}
interface Entry {
  readonly factId: string;
  readonly entryRef: string;
}

/** What an officer issues of one case, and what the home decides of what was found there. */
function theCase(of: () => { world: World; caseId: string; him: string; officer: string; home: string }) {
  const entries: Record<string, string> = {};
  const prints: string[] = [];
  const told = (who: string, path: string, body?: object) => {
    const { world, caseId } = of();
    return step(world, caseId)(world.as(who), path, body);
  };
  const asks = <T>(who: string, path: string) => {
    const { world, caseId } = of();
    return world.as(who).asks<T>(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  };
  return {
    entries,
    prints,
    told,
    logs: async (name: string, text: string, who: string, more: object = {}) => {
      entries[name] = await told(who, '/log', incident(of().him, { text, ...more }));
    },
    /** By name of the entry. */
    decides: async (name: string, decision: string, reason: string) => {
      const { home } = of();
      const { items } = await asks<{ items: readonly Entry[] }>(home, '/log');
      const facts = items.filter(({ entryRef }) => entryRef === entries[name]).map(({ factId }) => factId);
      const { addressHits } = await asks<{ addressHits: readonly Hit[] }>(home, '');
      const found = addressHits.filter(({ factId }) => facts.includes(factId));
      expect(found.length).toBeGreaterThan(0);
      for (const { hitId } of found) await told(home, `/address-hits/${hitId}/decision`, { decision, reason });
    },
    /** Names of the entries that an edition has: as data, and on the same day as a paper. */
    issued: async (edition: string): Promise<readonly string[]> => {
      const { world, caseId, officer } = of();
      const reader = edition === 'perpetrator' ? HIM : police;
      const at = `/cases/${caseId}/bundle`;
      const { text } = await world.as(officer).get(`${at}?edition=${edition}`, { purpose: 'case-work' });
      world.canaries.delivered(reader, 'bundle', text);
      const paper = await world.as(officer).get(`${at}.pdf?edition=${edition}`, { purpose: 'case-work' });
      prints.push(paper.headers['x-request-id'] ?? '');
      world.canaries.delivered(reader, 'printed bundle', await textOf(paper.raw));
      const { chronology } = JSON.parse(text) as { chronology: readonly { entryRef: string }[] };
      return Object.keys(entries).filter((name) => chronology.some(({ entryRef }) => entryRef === entries[name]));
    },
  };
}

describe('her address and the edition that he can read', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let her: string;
  const { entries, told, logs, decides, issued, prints } = theCase(() => ({
    world,
    caseId,
    him,
    officer: 'case-officer',
    home: 'visitator',
  }));
  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const all = (name: string) => world.canaries.words(name, [visitation, police, HIM]);

  beforeAll(async () => {
    world = await startWorld({ seed: 'bundle and her address' });
    await trains(world);
    world.canaries.given('her street', [visitation, police], 'Skovbrynet');
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    const described = { name: all('her name'), address: { street: 'Skovbrynet 12' } };
    her = await told('visitator', '/persons', affected(described));
    him = await told('visitator', '/persons', perpetrator({ name: all('his name') }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    const fieldSets = ['identity', 'log-text', 'witness', 'narrative'];
    const terms = { to: police, purpose: 'protection', fieldSets, summary: both('summary') };
    const referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    await logs('clean', all('clean entry'), 'visitator');
  }, 120_000);
  afterAll(() => world?.stop());

  it('is in no entry that an officer wrote, while nobody decided', async () => {
    await logs('officer', `${both('by the officer')} Han stod ved Skovbrynet 12`, 'case-officer');
    expect(await issued('perpetrator')).toEqual(['clean']);
    expect(await issued('police')).toEqual(['clean', 'officer']);
  });

  it('nor when the home has decided that nobody else is told', async () => {
    await decides('officer', 'withhold', 'not-needed');
    expect(await issued('perpetrator')).toEqual(['clean']);
    await decides('officer', 'strike', 'protects-affected');
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it('is in no entry of which the police need to know it', async () => {
    await logs('needed', `${both('for the police')} Han stod ved Skovbrynet 12`, 'visitator');
    await decides('needed', 'tell', 'recipient-needs');
    expect(await issued('police')).toContain('needed');
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it('is in none that was widened, corrected, or taken for a coincidence by mistake', async () => {
    await logs('widened', `${both('widened')} Skovbrynet`, 'case-officer', { audience: 'police' });
    const audience = { audience: 'perpetrator', reason: 'asked-by-affected' };
    await told('case-officer', `/log/${entries.widened}/audience`, audience);
    await logs('corrected', both('before it was corrected'), 'case-officer');
    const { audience: _, ...said } = incident(him, { text: `${both('correction')} Skovbrynet`, reason: 'misheard' });
    await told('case-officer', `/log/${entries.corrected}/corrections`, said);
    expect(await issued('perpetrator')).toEqual(['clean']);
    await logs('mistaken', `${both('mistaken')} ved Skovbrynet`, 'visitator');
    await decides('mistaken', 'tell', 'coincidence');
    await decides('mistaken', 'tell', 'recipient-knows');
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it('leaves the edition when it becomes hers', async () => {
    const street = world.canaries.given('a street', [visitation, police, HIM], 'Rypevænget');
    await logs('becomes hers', `${all('becomes hers')} ${street} 5`, 'case-officer');
    expect(await issued('perpetrator')).toEqual(['clean', 'becomes hers']);
    await told('visitator', '/persons', affected({ personId: her, address: { street: 'Rypevænget 5' } }));
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it('keeps back no words that are not hers after all', async () => {
    const work = world.canaries.given('a shop', [visitation, police, HIM], 'Lærkebyens');
    await told('visitator', '/persons', affected({ personId: her, worksAt: `${work} Bageri` }));
    await logs('shop', `${all('a shop like hers')} Han købte brød hos ${work} Bageri`, 'case-officer');
    expect(await issued('perpetrator')).not.toContain('shop');
    await decides('shop', 'tell', 'coincidence');
    expect(await issued('perpetrator')).toContain('shop');
  });

  it('left its words with nobody else, him included', () => proves(world, { atTheDoor: prints }));
});

describe('her address and the edition that he can read, where the police have the case', () => {
  let world: World;
  let caseId: string;
  let him: string;
  const officer = 'intake-officer';
  const { told, logs, decides, issued, prints } = theCase(() => ({ world, caseId, him, officer, home: officer }));
  const ours = (name: string) => world.canaries.words(name, [police]);

  beforeAll(async () => {
    world = await startWorld({ seed: 'bundle and her address at the police' });
    world.canaries.given('her street', [police], 'Skovbrynet');
    await world.as(officer).post('/contacts', contact({ text: ours('contact') }));
    await world.settled();
    const { items } = await world.as(officer).asks<{ items: readonly { caseId: string }[] }>('/cases');
    caseId = items[0]?.caseId ?? '';
    const name = world.canaries.words('her name', [police, HIM]);
    await told(officer, '/persons', affected({ name, address: { street: 'Skovbrynet 12' } }));
    him = await told(officer, '/persons', perpetrator({ name: world.canaries.words('his name', [police, HIM]) }));
    await logs('clean', world.canaries.words('clean entry', [police, HIM]), officer);
    await logs('hers', `${ours('hers')} Han stod ved Skovbrynet 12`, officer);
  }, 60_000);
  afterAll(() => world?.stop());

  it('is in no entry, while nobody decided', async () => {
    expect(await issued('police')).toEqual(['clean', 'hers']);
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it.each([
    ['withhold', 'not-needed'],
    ['tell', 'recipient-needs'],
    ['strike', 'protects-affected'],
  ])('nor when they decided: %s, %s', async (decision, reason) => {
    await decides('hers', decision, reason);
    expect(await issued('perpetrator')).toEqual(['clean']);
  });

  it('left its words with nobody else, him included', () => proves(world, { atTheDoor: prints }));
});
