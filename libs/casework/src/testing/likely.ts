import type { IntentName } from '../intents';
import type { Draft } from './bodies';
import { likelyOfEvidence } from './evidence-facts';
import { likelyOfOwnAccess } from './own-access-facts';
import * as people from './people';

const toPolice = { policeUnit: 'police:1464/intake', fieldSets: [] };
const anOrder = { kind: 'no-contact', against: { pick: 1 }, protects: undefined };
const inTime = { from: '2026-02-28', to: '2026-09-01', knownFrom: 'document-seen', servedAt: undefined };

/** What people mostly send: bodies that hang together. */
export const likely: Readonly<Partial<Record<IntentName, readonly Draft[]>>> = {
  SendReferral: [
    { legalBasis: 'vital-interest', noConsentReason: 'life-in-danger', consentId: undefined },
    {
      legalBasis: 'consent',
      noConsentReason: undefined,
      consentId: { pick: 1 },
      to: 'centre:dk/affected',
      purpose: 'counselling',
    },
    {
      legalBasis: 'authority-need',
      noConsentReason: 'legal-duty',
      consentId: undefined,
      to: 'municipality:0573/visitation',
      purpose: 'hand-over',
    },
  ].map((more) => ({
    ...more,
    addressReason: 'patrol',
    reasonNotInformed: 'refused',
    toldWhatStays: true,
    resends: undefined,
    conflictReason: 'danger',
    fieldSets: ['identity'],
  })),
  GiveConsent: [
    {
      by: 'affected',
      guardian: undefined,
      onBehalfOf: undefined,
      until: undefined,
      recipients: ['centre:dk/affected', 'police:1464/intake'],
      fieldSets: ['identity', 'reach'],
      purposes: ['counselling', 'report'],
    },
  ],
  ForwardReferral: [{ to: 'police:1463/intake' }, { to: 'municipality:0561/visitation' }],
  ExpireConsent: [{ consentId: { pick: 1 } }],
  WithdrawConsent: [{ by: 'affected', guardian: undefined, recipients: undefined }],
  LogIncident: [
    {
      occurredFrom: '2026-03-01T08:00:00.000Z',
      occurredTo: undefined,
      writtenAt: undefined,
      against: undefined,
      possibleBreachOf: undefined,
      audience: 'police',
    },
  ],
  ImportLog: [
    {
      rows: [
        {
          occurredFrom: '2026-03-01T08:00:00.000Z',
          precision: 'day',
          toldBy: 'import',
          channels: ['sms'],
          behaviours: ['contact'],
          direction: 'incoming',
          audience: 'police',
          nth: 1,
        },
      ],
    },
  ],
  CorrectIncident: [
    {
      occurredFrom: '2026-03-01T08:00:00.000Z',
      occurredTo: undefined,
      writtenAt: undefined,
      against: undefined,
      possibleBreachOf: undefined,
      corrects: undefined,
    },
  ],
  ScreenCase: [{ reviewOn: '2031-01-01', refusalAt: undefined, about: [], trainingExpiredReason: 'course-booked' }],
  GiveAdvice: [
    { to: undefined, items: [{ id: 'keep-a-log', version: 1 }] },
    {
      to: undefined,
      items: [{ id: 'block', version: 1 }],
      deviation: 'asked-by-affected',
      assessment: 'hun har bedt om det',
    },
  ],
  PlanAction: [
    { due: '2031-01-01', ownerUnit: undefined },
    { due: '2031-01-01', ownerUnit: 'centre:dk/affected' },
  ],
  ...likelyOfEvidence,
  ...likelyOfOwnAccess,
  StrikeWords: [{ class: 'identity' }, { class: 'narrative' }],
  MergePersons: [{ personId: { pick: 2 }, into: { pick: 1 } }],
  CloseCase: [
    { answered: [] },
    { answered: [{ running: { pick: 1 }, answer: 'withdrawn' }] },
    { answered: [{ running: { pick: 1 }, answer: 'runs-on' }] },
  ],
  AssignCoordinator: [{ coordinator: 'id-of-coordinator', deputy: 'id-of-secondcoordinator' }],
  InvolveChildren: [{ children: [{ pick: 2 }] }],
  InformFamilyUnit: [{ classes: ['identity'], reasonNotInformed: 'refused' }],
  MakeChildNotification: [{ about: [], reasonParentsNotInformed: 'affected-at-risk', madeAt: undefined }],
  CheckCallSafety: [{ with: { pick: 2 }, result: 'may-call' }],
  MakeFamilyContact: [{ with: { pick: 2 }, at: undefined }],
  NoteVisitation: [{ children: [{ pick: 2 }] }],
  PlanApproach: [{ personId: { pick: 1 }, when: '2031-01-01T00:00:00.000Z' }],
  AttemptWarning: [{ at: undefined }],
  MakeApproach: [{ at: undefined }],
  RestrictCase: [{ mustNotKnow: [] }, { mustNotKnow: [people.safetyDeputy.id] }],
  ChangeRestrictedReaders: [
    { readers: [people.safety.id] },
    { readers: [people.safety.id, people.safetyDeputy.id] },
    { readers: [people.namedOfficer.id, people.namedDeputy.id] },
  ],
  UnrestrictCase: [{ noParty: Object.values(people).flatMap((one) => ('actor' in one ? [one.actor] : [])) }],
  PreparePoliceReport: [{ entries: [] }],
  FilePoliceReport: [{ filedAt: undefined, knownFrom: 'affected-says' }],
  RequestOrder: [{ ...anOrder, ...toPolice }],
  RequestOrderAnew: [{ ...toPolice, kind: 'eviction' }],
  RecordOrder: [
    { ...anOrder, ...inTime },
    { ...anOrder, ...inTime, servedAt: '2026-03-03T09:59:00Z' },
  ],
  IssueOrder: [{ ...inTime, kind: 'no-contact', protects: undefined }],
  ServeOrder: [{ at: undefined, knownFrom: 'document-seen', urgencyReason: 'evidence-at-risk' }],
  HoldConversation: [{ with: { pick: 1 }, at: undefined, initiative: 'ours', urgencyReason: 'life-in-danger' }],
  HoldSession: [{ courseId: { pick: 1 }, at: undefined }],
  CloseCourse: [{ courseId: { pick: 1 } }],
  ExtendOrder: [{ orderId: { pick: 1 }, to: '2026-09-02', knownFrom: 'document-seen' }],
  ReportBreach: [{ ...toPolice, entries: [{ pick: 1 }], knownFrom: 'police' }],
  NoticeMatch: [{ alike: [{ kind: 'cpr', person: { pick: 3 }, inOther: { pick: 3 } }] }, { alike: [] }],
  PassLinkOn: [{ reason: undefined }, { linkId: { pick: 1 }, reason: 'linked-in-error' }],
  DescribePerson: [{ personId: undefined, capacities: ['witness'], born: '1980-02-29', guardians: [] }],
};
