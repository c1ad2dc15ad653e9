import { affected, consent, incident, onConsent, perpetrator, stalking, witness } from '../journeys/telling';
import { centre, police } from '../journeys/units';
import { ByHttp } from './by-http';
import type { Served } from './hub';
import { dayFromNow } from './looking';

/** What the police are given with their referral. */
const toPolice = ['identity', 'reach', 'log-text', 'witness', 'narrative', 'police-ref'];

/** A case of stalking with a log, at its home in the municipality; told to nobody yet. */
export async function toldCase(served: Served) {
  const home = await ByHttp.as('visitator', served);
  const newest = async () => (await home.reads<{ items: readonly { caseId: string }[] }>('/cases?limit=1')).items[0];
  const before = await newest();
  await home.does('/contacts', {
    channel: 'in-person',
    reporter: 'affected',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    text: 'En tidligere kollega følger efter hende.',
  });
  while ((await newest())?.caseId === before?.caseId) await new Promise((resolve) => setTimeout(resolve, 100));
  const caseId = (await newest())?.caseId ?? '';
  const tells = async (who: ByHttp, path: string, body: object = {}) =>
    (await who.does<{ id: string }>(`/cases/${caseId}${path}`, body)).id;
  await tells(home, '/persons', affected({ name: 'Karla Munk Eskesen', phones: ['00 00 53 01'] }));
  const him = await tells(home, '/persons', perpetrator({ name: 'Villy Bræmer' }));
  await tells(home, '/persons', witness({ name: 'Ove Nabo' }));
  await tells(home, '/screenings', { ...stalking(him, 'Ensidigt gennem fem år.'), reviewOn: dayFromNow(60) });
  const logs = (text: string, more: object = {}) =>
    tells(home, '/log', incident(him, { audience: 'police', text, ...more }));
  const entries = [
    await logs('Stod ved porten, da hun fik fri.'),
    await logs('Fulgte efter hende hjem fra bussen.', { behaviours: ['following'] }),
    await logs('Bankede på ruden i ti minutter.'),
  ];
  await logs('Hun græd hos lægen bagefter.', { audience: 'support' });

  return {
    caseId,
    him,
    entries,
    address: `/cases/${caseId}`,
    orders: async () =>
      (await home.reads<{ orders: readonly { orderId: string; kind: string }[] }>(`/cases/${caseId}`)).orders,
    tells: (path: string, body: object) => tells(home, path, body),
    /** On her consent, and taken on: the police by their officer, the centre by its counsellor. */
    referred: async () => {
      const given = await tells(home, '/consents', consent([police], ['report'], toPolice));
      const terms = { to: police, purpose: 'report', fieldSets: toPolice, summary: 'Fem års forfølgelse.' };
      const asked = await tells(home, '/referrals', onConsent(given, terms));
      await tells(await ByHttp.as('case-officer', served, 'police'), `/referrals/${asked}/acceptance`);
      const helped = await tells(home, '/consents', consent([centre], ['counselling'], ['identity']));
      const help = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: 'Hun ønsker at tale.' };
      const sent = await tells(home, '/referrals', onConsent(helped, help));
      await tells(await ByHttp.as('counsellor', served, 'centre'), `/referrals/${sent}/acceptance`);
    },
  };
}
