import { day, label, labels, moment, numbered, size, when, type Block, type Paper } from '@vaern/paper';
import { againstHim, cameIn, h2, h3, notice, paragraph, perpetratorOf, several, terms, yesNo } from './blocks';
import { ordersAndBreaches } from './bundle-orders';
import type { Bundle } from './bundle.shape';

type Entry = Bundle['chronology'][number];
type Telling = Entry['tellings'][number];
type Someone = Bundle['affected'][number];

/** The bundle as a paper in Danish. */
export function bundlePaper(bundle: Bundle): Paper {
  const isPolice = bundle.edition === 'police';
  return {
    title: isPolice ? 'Sagsmappe til politiet' : 'Sagsmappe, der kan læses af den formodede udøver',
    language: 'da',
    head: `${isPolice ? 'FORTROLIGT. ' : ''}Eksemplar ${bundle.copy}`,
    pageOf: (page, pages) => `Side ${page} af ${pages}`,
    madeAt: bundle.issuedAt,
    blocks: [
      ...cover(bundle),
      ...people(bundle),
      ...summary(bundle),
      ...chronology(bundle),
      ...witnesses(bundle),
      ...ordersAndBreaches(bundle),
      ...evidence(bundle),
    ],
  };
}

const cover = ({ edition, copy, issuedAt, issuedBy, caseId, from, to }: Bundle): readonly Block[] => [
  notice(
    edition === 'police'
      ? 'Kun til politiets egen brug. Må ikke gives til den formodede udøver: der står, hvordan den udsatte kan kontaktes.'
      : 'Her står kun det, der må stå i en sag, som den formodede udøver kan læse. Numrene gælder kun i denne udgave.',
  ),
  terms(
    ['Eksemplar', copy],
    ['Udskrevet', moment(issuedAt)],
    ['Udskrevet af', issuedBy.unit],
    ['Sag', caseId],
    ['Fra og med', from && day(from)],
    ['Til og med', to && day(to)],
  ),
];

const people = ({ affected, perpetrators }: Bundle): readonly Block[] => [
  h2('Personer'),
  ...affected.flatMap((someone) => [h3('Den udsatte'), ...person(someone)]),
  ...perpetrators.flatMap((someone, index) => [h3(perpetratorOf(perpetrators, index + 1)), ...person(someone)]),
];

/** The safe way first: whatever else is known of how to reach somebody may be read by the wrong one. */
const person = ({ name, alsoKnownAs, born, phones, emails, safeReach, ...more }: Someone): readonly Block[] => {
  const others = (of: readonly string[] = []) => several(of.filter((one) => one !== safeReach?.value));
  return [
    terms(['Navn', name ?? 'Ikke oplyst'], ['Også kendt som', several(alsoKnownAs)], ['Født', born && day(born)]),
    ...(safeReach ? [reach(safeReach)] : []),
    ...(more.safeReachRevokedAt === undefined ? [] : [revoked(more.safeReachRevokedAt)]),
    terms(
      [safeReach ? 'Andre telefonnumre' : 'Telefon', others(phones)],
      [safeReach ? 'Andre e-mailadresser' : 'E-mail', others(emails)],
    ),
  ];
};

const notSafe = 'Ring ikke, før I ved, at det er sikkert.';
const revoked = (at: string): Block =>
  notice(`Den sikre kontaktvej gælder ikke længere: den blev ophævet ${moment(at)}. ${notSafe}`);

const reach = (safe: NonNullable<Someone['safeReach']>): Block =>
  terms(
    ['Sikker kontaktvej', `${label('safe-reach-channel', safe.channel)}: ${safe.value}`],
    ['Hvornår', safe.window],
    ['Må ringes op', yesNo(safe.mayCall)],
    ['Må lægges besked', yesNo(safe.mayLeaveMessage)],
    ['Har udøveren adgang', label('yes-no-unknown', safe.perpetratorHasAccess)],
    ['Brug aldrig', several(safe.neverUse)],
  );

function summary({ chronology: all, typical, corrected, replies, referrals, reports }: Bundle): readonly Block[] {
  const times = all.map(({ tellings }) => tellings.at(-1)?.occurredFrom ?? '');
  return [
    h2('Resumé'),
    terms(
      ['Hændelser', String(all.length)],
      ['Den første', times[0] && day(times[0])],
      ['Den seneste', times.at(-1) && day(times.at(-1) ?? '')],
      ['Rettet siden', numbered(corrected)],
      ['Svar fra den udsatte', numbered(replies)],
    ),
    ...reports.flatMap((report) => [
      h3(report.filed ? 'Anmeldelse' : 'Anmeldelse, der er forberedt'),
      terms(
        ['Journalnummer', several(report.journalNumbers)],
        ['Bestemmelser', report.provisions.length > 0 ? labels('provision', report.provisions) : undefined],
        ['Bygger på', numbered(report.entries)],
      ),
      ...(report.summary === undefined ? [] : [paragraph(report.summary)]),
    ]),
    ...referrals.flatMap(({ sentAt, purpose, legalBasis, summary: said }) => [
      h3(`Henvisning ${day(sentAt)}`),
      terms(['Formål', label('referral-purpose', purpose)], ['Hjemmel', label('legal-basis', legalBasis)]),
      ...(said === undefined ? [] : [paragraph(said)]),
    ]),
    ...(typical.length > 0 ? [h3('Typiske hændelser')] : []),
    ...all.filter(({ number }) => typical.includes(number)).map(example),
  ];
}

const example = ({ number, tellings }: Entry): Block => {
  const last = tellings.at(-1);
  return paragraph(last ? `Nr. ${number}, ${timeOf(last)}: ${last.text ?? labels('behaviour', last.behaviours)}` : '');
};

const timeOf = ({ occurredFrom, occurredTo, precision }: Telling) => when(occurredFrom, occurredTo, precision);

const chronology = (bundle: Bundle): readonly Block[] => [
  h2('Hændelser i rækkefølge'),
  ...(bundle.chronology.length === 0 ? [paragraph('Ingen.')] : bundle.chronology.flatMap((one) => entry(bundle, one))),
];

const entry = (bundle: Bundle, { number, entryRef, tellings, evidence: files }: Entry): readonly Block[] => {
  const last = tellings.at(-1);
  return [
    h3(`Nr. ${number}. ${last ? timeOf(last) : ''}${last?.direction === 'reply' ? '. Svar fra den udsatte' : ''}`),
    ...tellings.flatMap((one, nth) => telling(bundle, one, nth > 0)),
    terms(['Bevis', numbered(files)], ['Logbog', entryRef]),
  ];
};

const telling = (bundle: Bundle, one: Telling, isCorrection: boolean): readonly Block[] => [
  ...(isCorrection
    ? [paragraph(`Rettet ${cameIn(one.recordedAt)}: ${reasons[one.reason ?? 'other'] ?? one.reason}`)]
    : []),
  terms(
    ['Tid', timeOf(one)],
    ['Hvordan', labels('incident-channel', one.channels)],
    ['Hvad', labels('behaviour', one.behaviours)],
    ['Antal', one.count === undefined ? undefined : String(one.count)],
    ['Mod', againstHim(bundle, one.against)],
    ['Fra', one.sender],
    ['Sted', one.place],
    ['Fortalt af', label('told-by', one.toldBy)],
    ['Skrevet', cameIn(one.recordedAt)],
  ),
  ...(one.text === undefined ? [] : [paragraph(one.text)]),
  terms(['Virkning', one.effect], ...one.saw.map(({ witness, text }) => [`Vidne ${witness} så`, text] as const)),
];

const reasons: Readonly<Record<string, string>> = {
  'remembered-more': 'husket mere',
  'wrong-time': 'forkert tid',
  'wrong-person': 'forkert person',
  misheard: 'hørt forkert',
  other: 'anden grund',
};

const witnesses = ({ edition, witnesses: all }: Bundle): readonly Block[] =>
  all.length === 0
    ? []
    : [
        h2('Vidner'),
        ...all.flatMap(({ number, entries, ...someone }) => [
          h3(`Vidne ${number}`),
          ...(edition === 'police' ? person(someone) : []),
          terms(['Så', numbered(entries)]),
        ]),
      ];

const evidence = ({ evidence: all, items }: Bundle): readonly Block[] => [
  ...(all.length > 0 ? [h2('Beviser')] : []),
  ...all.flatMap((one) => [
    h3(`Bevis ${one.number}. ${label('evidence-kind', one.kind)}`),
    terms(
      ['Filnavn', one.filename],
      ['Hvordan det er sikret', label('obtained', one.obtained)],
      ['Optaget', one.capturedAt && moment(one.capturedAt)],
      ['Modtaget', cameIn(one.receivedAt)],
      ['Hører til', one.entry === undefined ? undefined : numbered([one.entry])],
      ['Type', one.mediaType],
      ['Størrelse', one.size === undefined ? undefined : size(one.size)],
      ['SHA-256', one.sha256],
      ['I karantæne', one.quarantined ? 'Ja' : undefined],
    ),
  ]),
  ...(items.length > 0 ? [h2('Genstande')] : []),
  ...items.map(({ kind, heldBy, text: what }) =>
    terms(['Genstand', label('item-kind', kind)], ['Hos', label('held-by', heldBy)], ['Beskrivelse', what]),
  ),
];
