import { words } from '../words/words';

export const handOverWords = words({
  da: {
    title: 'Overdrag sagen',
    intro: 'Flytter hun, kan en anden kommune tage sagen over. Intet sker, før de tager imod.',
    introToOne: 'Hører sagen til i en kommune, kan den tage sagen over. Intet sker, før de tager imod.',
    when: 'Når de tager imod:',
    follows: {
      file: 'De får hele sagen, men ikke jeres egne noter.',
      access: 'I mister adgangen i samme øjeblik. Skriv først det ud, I selv skal gemme.',
      others:
        'Henvisninger, der er i gang, går videre med dem. Jeres egen koordinator og familieafdeling, hvis I har dem på sagen, slutter.',
      where: 'Ingen andre får at vide, hvilken kommune det er.',
    },
    ownAccess:
      'Hendes egen adgang til logbogen slutter, når de tager imod. Fortæl hende det først, og hvem hun får en ny kode af.',
    to: 'Hvilken kommune?',
    summary: 'Hvad skal de vide først?',
    summaryHint: 'De ser denne tekst straks, resten først, når de tager imod. Skriv ikke hendes nye adresse her.',
    send: 'Bed dem tage sagen over',
    sent: 'De er spurgt. Sagen er jeres, til de tager imod, og I kan trække det tilbage indtil da.',
    none: 'Ingen anden kommune er med i Værn endnu.',
  },
  en: {
    title: 'Hand the case over',
    intro: 'If she moves, another municipality can take the case over. Nothing happens until they accept.',
    introToOne: 'If the case belongs with a municipality, that can take it over. Nothing happens until they accept.',
    when: 'When they accept:',
    follows: {
      file: 'They get the whole case, but not your own notes.',
      access: 'You lose access at that moment. First print what you must keep yourselves.',
      others: 'Referrals under way go on with them. Your own coordinator and family unit, if any, end.',
      where: 'Nobody else learns which municipality it is.',
    },
    ownAccess: 'Her own access to the log ends when they accept. Tell her first, and who gives her a new code.',
    to: 'Which municipality?',
    summary: 'What must they know first?',
    summaryHint: 'They see this text at once, the rest only when they accept. Do not write her new address here.',
    send: 'Ask them to take the case over',
    sent: 'They were asked. The case is yours until they accept, and you can withdraw it until then.',
    none: 'No other municipality takes part in Værn yet.',
  },
});
