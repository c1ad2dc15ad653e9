import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { textOf } from './pdf-text';
import { affected, incident, opens, perpetrator, safeReach, stalking, step, trains } from './telling';
import { visitation } from './units';

describe('the journal of a municipality', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const prints: string[] = [];

  const written: string[] = [];
  const home = (name: string) => {
    const words = world.canaries.words(name, [visitation]);
    written.push(words);
    return words;
  };
  const at = (who: string, query: string) =>
    world.as(who).get(`/cases/${caseId}/journal.pdf?${query}`, { purpose: 'case-work' });
  const printed = async (query: string): Promise<string> => {
    const { status, headers, raw } = await at('visitator', query);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = (await textOf(raw)).replaceAll('\n', ' ');
    if (!text.includes('Intet.')) prints.push(headers['x-request-id'] ?? '');
    world.canaries.delivered(visitation, 'journal', text);
    return text;
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'journal' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: home('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const street = world.canaries.given('her street', [], 'Granholtparken 12');
    const her = await told('visitator', '/persons', affected({ name: home('her name'), address: { street } }));
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: home('safe reach') }),
    );
    him = await told('visitator', '/persons', perpetrator({ name: home('his name') }));
    await told('visitator', '/screenings', stalking(him, home('reasons')));
    await told('visitator', '/log', incident(him, { audience: 'support', text: home('an entry') }));
    await world.at('2026-03-04T10:00:00.000Z');
    await told('visitator', '/actions', {
      kind: 'safety',
      ownerUnit: visitation,
      due: '2026-03-20',
      what: home('a step of the plan'),
    });
  }, 120_000);
  afterAll(() => world.stop());

  it('has a part of the case as people would write it, in Danish', async () => {
    const screening = await printed('part=screening');
    expect(screening).toContain('Journalnotat: Afklaring');
    expect(screening).toContain('Afklaring, 2. marts 2026 kl. 09.00');
    expect(screening).toContain('Om: Udøver');
    expect(screening).toContain('Udfald: Stalking');
    expect(screening).toContain('Ses på igen: 1. juni 2026');
    expect(screening).toContain('(visitator)');
    expect(screening).not.toMatch(/[us]-[a-z2-7]{26}/);
    expect(world.canaries.reached(visitation)).toEqual(['reasons']);
  });

  it('has the other parts on papers of their own', async () => {
    await printed('part=contact');
    expect(world.canaries.reached(visitation)).toEqual(['contact', 'her name', 'safe reach', 'his name', 'reasons']);
    await printed('part=log');
    await printed('part=advice');
    expect(world.canaries.reached(visitation)).toEqual(expect.arrayContaining(['an entry', 'a step of the plan']));
    expect(await printed('part=children')).toContain('Intet.');
  });

  it('says of what is known by its day the day, and no hour of it', async () => {
    const theDay = {
      occurredFrom: '2026-02-09T23:00:00.000Z',
      occurredTo: '2026-02-11T22:59:00.000Z',
      precision: 'day',
    };
    await told('visitator', '/log', incident(him, { ...theDay, audience: 'support', text: 'Blomster på trappen.' }));
    const log = await printed('part=log');
    expect(log).toContain('Skete: 10. februar 2026 Til: 11. februar 2026');
    expect(log).not.toMatch(/februar 2026 kl\./);
  });

  it('has the whole case on one paper, part by part, by the rules of each', async () => {
    const whole = await printed('part=whole');
    expect(whole).toContain('Journalnotat: Hele sagen');
    const headings = [
      'Henvendelse, personer og samtaler',
      'Afklaring',
      'Rådgivning og handleplan',
      'Logbog og beviser',
    ];
    const places = headings.map((heading) => whole.indexOf(heading));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(whole).not.toContain('Børn og familieafdeling');
    expect(written.filter((words) => !whole.includes(words))).toEqual([]);
    expect(written).toHaveLength(7);
    expect(whole).not.toContain('Granholtparken');
    expect(await printed('part=whole&to=2026-03-03')).not.toContain('Rådgivning og handleplan');
  });

  it('has what was written in a time, days in Denmark, both included', async () => {
    expect(await printed('part=advice&from=2026-03-04&to=2026-03-04')).toContain('Senest: 20. marts 2026');
    expect(await printed('part=advice&to=2026-03-03')).toContain('Intet.');
    expect((await at('visitator', 'part=everything')).status).toBe(400);
  });

  it('is for those who know the case', async () => {
    expect((await at('frontline', 'part=contact')).status).toBe(403);
    expect((await at('visitator-varde', 'part=contact')).status).toBe(404);
    expect((await at('coordinator', 'part=contact')).status).toBe(404);
  });

  it('says where she lives on no paper, and each paper stands in the read log', () =>
    proves(world, { atTheDoor: prints }));
});
