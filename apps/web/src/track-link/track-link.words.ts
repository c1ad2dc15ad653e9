import { words } from '../words/words';

export const trackLinkWords = words({
  da: {
    title: 'Udøverens forløb',
    intro:
      'Er der et forløb for udøveren, kan sagen gemme, hvilket det er. Det står her som en note for jeres enhed alene.',
    wall: 'I forløbet står intet om denne sag, hverken at den findes, eller at I har knyttet dem sammen. De, der behandler ham, får det ikke at vide, og det gør politiet, familieafdelingen, koordinatoren og en ny ansvarlig kommune heller ikke.',
    none: 'Der er ikke knyttet noget forløb til sagen.',
    track: 'Forløb {short}',
    since: 'Noteret {at}',
    form: 'Knyt et forløb til sagen',
    which: 'Hvilket forløb?',
    whichHint:
      'De forløb, som jeres egen enhed har oprettet. Her står ingen navne: åbn forløbet først, hvis du er i tvivl.',
    line: 'Forløb {short}, oprettet {at}, {status}',
    number: 'Forløbets nummer',
    numberHint:
      'Et forløb, som jeres kommunes almindelige enhed har oprettet. Det hele nummer står til sidst i adressen på forløbets side. De får det ikke at vide.',
    notANumber: 'Det er ikke et helt nummer. Det har 36 tegn.',
    noTracks:
      'Jeres enhed har ikke oprettet et forløb, som ikke allerede er knyttet til sagen. En anden enheds forløb kan ikke vælges.',
    openTrack: 'Til forløbene, hvor et kan oprettes',
    noSuchTrack:
      'Der er ikke et forløb med det nummer, som kan knyttes til sagen. Kun et, som jeres egen enhed har oprettet, kan; til en afskærmet sag et, som kommunens almindelige enhed har oprettet.',
    save: 'Knyt forløbet til sagen',
    undo: 'Fjern forløbet fra sagen',
    undoWhy: 'Hvorfor?',
    undoSave: 'Fjern det',
    undoSaid:
      'Noten slettes for altid, også i gamle visninger. At der har stået en, ses stadig på tidslinjen, men ikke hvilket forløb det var. Forløbet selv bliver, som det er.',
  },
  en: {
    title: 'The perpetrator’s track',
    intro:
      'If there is a track of the perpetrator, the case can keep which one it is. It stands here as a note for your unit alone.',
    wall: 'In the track nothing stands about this case, neither that it exists nor that you linked them. Those who treat him do not learn it, nor do the police, the family unit, the coordinator or a new home municipality.',
    none: 'No track is linked to the case.',
    track: 'Track {short}',
    since: 'Noted {at}',
    form: 'Link a track to the case',
    which: 'Which track?',
    whichHint:
      'The tracks that your own unit opened. There are no names here: open the track first if you are in doubt.',
    line: 'Track {short}, opened {at}, {status}',
    number: 'The track’s number',
    numberHint:
      'A track that the ordinary unit of your municipality opened. The whole number is the last part of the address of the track’s page. They do not learn it.',
    notANumber: 'That is not a whole number. It has 36 characters.',
    noTracks:
      'Your unit has opened no track that is not linked to the case already. Another unit’s track cannot be chosen.',
    openTrack: 'To the tracks, where one can be opened',
    noSuchTrack:
      'There is no track of that number that can be linked to the case. Only one that your own unit opened can be; for a restricted case one that the ordinary unit of the municipality opened.',
    save: 'Link the track to the case',
    undo: 'Remove the track from the case',
    undoWhy: 'Why?',
    undoSave: 'Remove it',
    undoSaid:
      'The note is deleted for good, in older views as well. That there was one still stands in the timeline, but not which track it was. The track itself stays as it is.',
  },
});
