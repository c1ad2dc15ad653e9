import { contactExamples } from './contact-examples';

/** A fact, person, question: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';
const nothing = { value: {} };

const aDoorstep = {
  occurredFrom: '2025-09-14T17:30:00.000Z',
  precision: 'minute',
  toldBy: 'affected',
  channels: ['in-person'],
  behaviours: ['home-visit', 'approach'],
  direction: 'incoming',
  text: 'Stod i opgangen og bankede på i ti minutter.',
  place: 'Opgangen ved hendes hjem',
  effect: 'Tør ikke gå ud efter mørkets frembrud.',
};
const eveningMessages = {
  occurredFrom: '2025-09-02T20:15:00.000Z',
  occurredTo: '2025-09-02T21:50:00.000Z',
  precision: 'about',
  toldBy: 'affected',
  channels: ['sms', 'call'],
  behaviours: ['contact'],
  count: 34,
  direction: 'incoming',
  text: 'Beskeder hele aftenen om, hvorfor hun ikke vil tale med ham.',
  senderIdentifier: '00 00 12 99',
};

/** Bodies of the commands, accepted when sent to a hub with demo data. */
export const examples = {
  reportContact: contactExamples,
  describePerson: {
    'the affected person': {
      value: {
        capacities: ['affected'],
        identityStatus: 'known',
        addressProtection: 'protected',
        knowsOfCase: 'yes',
        name: 'Astrid Kjærsgård',
        born: '1991-05-17',
        cpr: '1705364008',
        address: { street: 'Klintevej 904', postcode: '6700', town: 'Esbjerg' },
        phones: ['00 00 12 41'],
      },
    },
    'an unknown perpetrator': {
      value: {
        capacities: ['perpetrator'],
        identityStatus: 'unknown',
        addressProtection: 'none',
        relation: 'stranger',
      },
    },
  },
  retractPerson: { 'the wrong person': { value: { reason: 'wrong-person' } } },
  setSafeReach: {
    'by phone, in the evening': {
      value: {
        channel: 'phone',
        value: '00 00 12 41',
        window: 'Hverdage efter kl. 16',
        mayCall: true,
        mayLeaveMessage: false,
        perpetratorHasAccess: 'no',
        neverUse: ['Arbejdstelefonen'],
      },
    },
  },
  revokeSafeReach: { 'no longer safe': nothing },
  stateWish: { 'not yet': { value: { report: 'not-yet' } } },
  raiseDanger: {
    'a threat': {
      value: { sign: 'threat', by: 'relative', text: 'Han har sagt til sin bror, at hun skal fortryde det.' },
    },
  },
  clearDanger: { 'it is over': nothing },
  retractFact: { 'entered in error': { value: { reason: 'entered-in-error' } } },
  strikeWords: {
    'what was told at the contact': { value: { personId: SOME_ID, class: 'narrative', basis: 'not-needed' } },
  },
  giveConsent: {
    'to the police and the centre': {
      value: {
        by: 'affected',
        how: 'present',
        explainedVersion: '2026-1',
        recipients: ['police:1465/intake', 'centre:dk/affected'],
        purposes: ['report', 'counselling'],
        fieldSets: ['identity', 'reach', 'log-text', 'narrative'],
        until: '2099-12-31',
      },
    },
  },
  withdrawConsent: {
    'by phone': { value: { by: 'affected', how: 'phone', pressureAsked: 'asked-none' } },
  },
  screenCase: {
    stalking: {
      value: {
        basis: 'affected',
        findings: ['persistent', 'one-sided', 'home-visits', 'fear-in-daily-life'],
        refusal: 'clear',
        refusalAt: '2025-06-01',
        replies: 'none',
        outcome: 'stalking',
        concern: 'high',
        reviewOn: '2099-01-31',
        reasons: 'Hun har sagt klart fra og aldrig svaret. Kontakten er ensidig og vedvarende.',
      },
    },
  },
  giveSecondOpinion: {
    agreed: { value: { agrees: true, reasons: 'Enig efter samtale med hende.' } },
  },
  logIncident: {
    'at the door': { value: { ...aDoorstep, audience: 'police' } },
    'many messages': { value: { ...eveningMessages, audience: 'perpetrator' } },
  },
  correctIncident: {
    'at another time': {
      value: { ...aDoorstep, occurredFrom: '2025-09-14T18:30:00.000Z', reason: 'wrong-time' },
    },
  },
  changeEntryAudience: {
    'for support only': { value: { audience: 'support', reason: 'asked-by-affected' } },
  },
  sendReferral: {
    'to another police district': {
      value: {
        to: 'police:1465/intake',
        purpose: 'protection',
        legalBasis: 'crime-prevention',
        noConsentReason: 'life-in-danger',
        fieldSets: ['identity', 'reach', 'log-text'],
        affectedInformed: 'before',
        urgency: 'urgent',
        summary: 'Kontakten tager til, og han ved, hvor hun bor. Vi beder om en vurdering af hendes sikkerhed.',
      },
    },
    'to the family unit': {
      value: {
        to: 'municipality:0561/family',
        purpose: 'children',
        legalBasis: 'child-protection',
        noConsentReason: 'legal-duty',
        fieldSets: ['identity'],
        affectedInformed: 'before',
        urgency: 'normal',
        summary: 'Der er to børn i hjemmet. Vi beder om, at familieafdelingen tager kontakt.',
      },
    },
  },
  receiveReferral: { seen: nothing },
  acceptReferral: { 'taken on': nothing },
  declineReferral: { 'no capacity': { value: { reason: 'no-capacity' } } },
  forwardReferral: {
    'to another police district': {
      of: ['police'],
      value: { to: 'police:1465/intake', reason: 'wrong-district', summary: 'Hun bor på Fyn: jeres kreds.' },
    },
    'to another unit': {
      of: ['municipality'],
      value: { to: 'municipality:0561/coordination', reason: 'wrong-unit' },
    },
  },
  askForInformation: {
    'about witnesses': { value: { question: 'Hvem har set ham ved bopælen?' } },
  },
  provideInformation: {
    'a witness': { value: { questionId: SOME_ID, answer: 'Naboen har set ham to gange og vil gerne forklare sig.' } },
  },
  withdrawReferral: { 'no longer needed': { value: { reason: 'no-longer-needed' } } },
  completeReferral: {
    helped: { value: { outcome: 'helped', report: 'Hun er vejledt og har fået en fast kontaktperson.' } },
  },
  continueReferral: {
    'life in danger': { value: { legalBasis: 'vital-interest', reason: 'life-in-danger' } },
  },
} as const;
