import { catalogue } from '@vaern/casework';
import { CaseFile } from '../test/case-file';
import { centre, home, police, type House } from '../test/house';
import { Teller } from '../src/teller';

export interface Telling {
  readonly facts: number;
  readonly notices: number;
  readonly keys: number;
  readonly seconds: number;
}

const CASES = 20;

/** Tells `facts` log entries of several cases to the home, the police and the centre, each with two parts or more. */
export async function measureTelling(house: House, facts: number, batch = 250): Promise<Telling> {
  const files = await Promise.all(Array.from({ length: CASES }, () => new CaseFile(house).open()));
  for (const file of files) {
    await file.openTo(police, ['log-text', 'place']);
    await file.openTo(centre, ['log-text', 'effect']);
  }
  await house.tellAll();
  for (let n = 0; n < facts; n += CASES * 10) {
    await Promise.all(files.map((file) => file.add(...Array.from({ length: 10 }, entry))));
  }
  const before = await counts(house);
  const teller = await Teller.begin(house.parts({ limits: { batch } }));
  const began = performance.now();
  for (;;) {
    const events = await house.store.readAll({
      limit: batch,
      ...(teller.after !== undefined && { after: teller.after }),
    });
    if (events.length === 0) break;
    await teller.carry(events);
  }
  const seconds = (performance.now() - began) / 1000;
  const after = await counts(house);
  return { facts, notices: after.notices - before.notices, keys: after.keys - before.keys, seconds };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
let entries = 0;

function entry() {
  entries += 1;
  const entryRef = Array.from({ length: 8 }, (_, digit) => alphabet[Math.floor(entries / 32 ** digit) % 32]).join('');
  return catalogue.IncidentLogged.of({
    entryRef,
    occurredFrom: '2026-11-19T10:00:00.000Z',
    precision: 'minute',
    toldBy: 'affected',
    channels: ['sms'],
    behaviours: ['contact'],
    direction: 'incoming',
    audience: 'police',
    witnesses: [],
    'log-text': { text: 'he wrote again, and stood outside for an hour' },
    place: { text: 'outside her work' },
    effect: { text: 'she did not go out' },
  });
}

async function counts(house: House): Promise<{ notices: number; keys: number }> {
  const notices = await Promise.all([home, police, centre].map((recipient) => house.reader.head(recipient)));
  const { rows } = await house.superuser.query<{ keys: string }>('select count(*) as keys from vault.holding');
  return { notices: notices.reduce((sum, head) => sum + head, 0), keys: Number(rows[0]?.keys) };
}
