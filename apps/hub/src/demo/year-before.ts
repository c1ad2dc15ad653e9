import { contact, onDuty } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

const asked = {
  protection: onDuty('police:1464/intake', 'Vi beder om en vurdering af hendes sikkerhed.', {
    fieldSets: ['log-text'],
  }),
  children: onDuty('municipality:0573/family', 'Der er børn i hjemmet. Vi beder jer tale med hende om dem.', {
    purpose: 'children',
    legalBasis: 'authority-need',
    fieldSets: [],
  }),
} as const;
type Asked = keyof typeof asked;

const withMessages = { channels: ['sms'], behaviours: ['contact'], text: 'Han har skrevet igen.' };
const atHome = { channels: ['in-person'], behaviours: ['approach', 'home-visit'], text: 'Han stod ved hjemmet.' };
const withThreats = { channels: ['call'], behaviours: ['contact', 'threat'], text: 'Han har ringet og truet.' };

/** What is counted of one case. */
interface Reported {
  readonly by: string;
  readonly relation: string;
  readonly reporter: string;
  readonly outcome?: string;
  readonly logged?: object;
  readonly asks?: readonly Asked[];
}

const varde = (relation: string, outcome: string, more: Partial<Reported> = {}): Reported => ({
  by: 'visitator-varde',
  relation,
  reporter: 'affected',
  outcome,
  ...more,
});
const funen = (relation: string, reporter: string): Reported => ({ by: 'intake-officer-fyn', relation, reporter });
const centre = (relation: string, more: Partial<Reported> = {}): Reported => ({
  by: 'counsellor',
  relation,
  reporter: 'affected',
  ...more,
});

/** By the day on which they came: month and day, and the day on which somebody went on with them. */
const reported: readonly (readonly [came: string, wentOn: string, cases: readonly Reported[]])[] = [
  [
    '02-11',
    '02-18',
    [
      varde('former-partner', 'stalking', { logged: withMessages, asks: ['protection', 'children'] }),
      varde('former-partner', 'stalking', { logged: withMessages, asks: ['protection'] }),
      varde('acquaintance', 'stalking', { logged: atHome, asks: ['protection'] }),
      funen('former-partner', 'affected'),
      centre('stranger', { outcome: 'harassment', logged: withMessages }),
      centre('former-partner', { outcome: 'harassment', logged: withThreats }),
    ],
  ],
  [
    '05-06',
    '05-13',
    [
      varde('former-partner', 'stalking', { logged: withMessages, asks: ['protection', 'children'] }),
      varde('acquaintance', 'stalking', { logged: atHome, asks: ['protection'] }),
      varde('family', 'conflict', { reporter: 'professional', asks: ['children'] }),
      funen('former-partner', 'relative'),
      funen('stranger', 'relative'),
      centre('stranger', { outcome: 'harassment', logged: withMessages }),
    ],
  ],
  [
    '08-19',
    '08-26',
    [
      varde('former-partner', 'stalking', { logged: withThreats, asks: ['protection', 'children'] }),
      varde('acquaintance', 'stalking', { logged: atHome, asks: ['protection'] }),
      varde('former-partner', 'conflict', { asks: ['children'] }),
      funen('former-partner', 'affected'),
      centre('stranger', { outcome: 'harassment', logged: withMessages }),
      centre('acquaintance', { logged: withMessages }),
    ],
  ],
  [
    '10-28',
    '11-04',
    [
      varde('former-partner', 'stalking', { reporter: 'relative', logged: withMessages }),
      varde('acquaintance', 'stalking', { reporter: 'relative', logged: atHome }),
      funen('stranger', 'relative'),
      centre('colleague', { outcome: 'harassment' }),
      centre('acquaintance', { reporter: 'relative' }),
      { by: 'visitator', relation: 'colleague', reporter: 'professional', outcome: 'harassment', logged: atHome },
    ],
  ],
];

/** The end of story 10, the yearly numbers: the cases of the last year that is over, and how the centre's manager freezes it. */
export async function theYearBefore(tell: Storyteller, days: Days): Promise<void> {
  const year = Number(days.day(2).slice(0, 4)) - 1;
  const at = (day: string) => days.on(`${year}-${day}`, '10:00');
  const stories = reported.flatMap(([came, wentOn, cases]) =>
    cases.map((one) => () => tellsOf(tell, one, { came: at(came), wentOn: at(wentOn), closed: at('12-15'), year })),
  );
  await tell.beside(...stories);
  await tell.at(days.on(`${year + 1}-01-02`, '10:00'));
  await tell.freezes('centre-manager', year);
}

interface When {
  readonly came: Date;
  readonly wentOn: Date;
  readonly closed: Date;
  readonly year: number;
}

async function tellsOf(tell: Storyteller, one: Reported, { came, wentOn, closed, year }: When): Promise<void> {
  const { by, relation, reporter, outcome, logged, asks = [] } = one;
  await tell.at(came);
  const said = 'Kontakten bliver ved, selv om der er sagt fra.';
  const caseId = await tell.opens(by, contact(said, { relation, reporter }));
  await tell.at(wentOn);
  if (outcome !== undefined) await tell.in(caseId, by, 'ScreenCase', screened(outcome, `${year}-12-31`));
  if (logged) await tell.in(caseId, by, 'LogIncident', { ...toldOn(came), ...logged });
  const answered: object[] = [];
  for (const purpose of asks) {
    const running = await tell.in(caseId, by, 'SendReferral', asked[purpose]);
    answered.push({ running, answer: 'withdrawn' });
  }
  await tell.at(closed);
  await tell.in(caseId, by, 'CloseCase', { reason: 'contact-stopped', answered });
}

const screened = (outcome: string, reviewOn: string) => ({
  basis: 'affected',
  findings: ['persistent'],
  refusal: 'clear',
  replies: 'none',
  outcome,
  concern: 'moderate',
  reviewOn,
  reasons: 'Talt igennem med hende.',
});

const toldOn = (day: Date) => ({
  toldBy: 'affected',
  occurredFrom: day.toISOString(),
  precision: 'day',
  direction: 'incoming',
  audience: 'police',
});
