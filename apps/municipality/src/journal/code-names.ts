const classes = {
  identity: 'navn',
  cpr: 'CPR-nummer',
  address: 'adresse',
  reach: 'telefon og e-mail',
  place: 'steder',
  narrative: 'fortælling',
  'log-text': 'logbogens ord',
  effect: 'virkning',
  witness: 'vidner',
  evidence: 'dokumentation',
  'police-ref': 'politiets numre',
  staff: 'medarbejdere',
  note: 'enhedens egne noter',
};

/** What codes are called that stand in no list of their own, by field. */
export const codeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fieldSets: classes,
  classes,
  trainingExpiredReason: { 'no-trained-on-duty': 'ingen uddannet på vagt', 'course-booked': 'kursus er bestilt' },
  whom: { affected: 'den udsatte', relatives: 'pårørende' },
  parentsInformed: { yes: 'Ja', no: 'Nej' },
  reason: {
    'remembered-more': 'husket mere',
    'wrong-time': 'forkert tid',
    'wrong-person': 'forkert person',
    misheard: 'hørt forkert',
    other: 'anden grund',
    'asked-by-affected': 'den udsatte ønsker det',
    'set-in-error': 'sat ved en fejl',
    safety: 'sikkerhed',
  },
};
