import { fact } from '../kernel/fact';
import { area } from '../kernel/area';
import { all, codes, nothing, own } from '../kernel/told';
import { alias, id, instant, words } from '../kernel/words';
import * as code from './codes';

/** The centre helps the affected: of what it does there nobody else is told but the home unit. */
const toldTheCentre = {
  family: nothing,
  restricted: all,
  police: nothing,
  affected: codes(),
  perpetrators: nothing,
} as const;

/** She would like to meet others; `area` is as near as she chose to say. */
export const SupportGroupInterestRegistered = fact('SupportGroupInterestRegistered', {
  label: { da: 'Ønsker en selvhjælpsgruppe', en: 'Interest in a self-help group' },
  plain: { interestId: id, area },
  told: toldTheCentre,
});

/** `placeId`: what the group calls it; it means nothing in any other group or case. */
export const SupportGroupPlaced = fact('SupportGroupPlaced', {
  label: { da: 'Plads i selvhjælpsgruppe', en: 'Placed in a self-help group' },
  plain: { groupId: id, placeId: id },
  told: toldTheCentre,
});

const course = { courseId: id, byUnit: alias };

export const CourseOpened = fact('CourseOpened', {
  label: { da: 'Rådgivningsforløb begyndt', en: 'Course opened' },
  plain: { ...course, form: code.courseForm.schema },
  told: toldTheCentre,
});

const heldThere = own('byUnit', 'unit');
/** Known to the unit that held it, and to nobody else: not even to the home. */
export const SessionHeld = fact('SessionHeld', {
  label: { da: 'Samtale i rådgivningsforløb', en: 'Session held' },
  plain: { ...course, sessionId: id, at: instant },
  sealed: { note: { text: words(20_000) } },
  told: {
    home: heldThere,
    family: nothing,
    restricted: nothing,
    police: nothing,
    affected: heldThere,
    perpetrators: nothing,
  },
});

export const CourseClosed = fact('CourseClosed', {
  label: { da: 'Rådgivningsforløb afsluttet', en: 'Course closed' },
  plain: { ...course, outcome: code.courseOutcome.schema },
  told: toldTheCentre,
});

/** Somebody asked the centre for advice without a name: what about, never of whom. */
export const NoNamesQuestionAsked = fact('NoNamesQuestionAsked', {
  label: { da: 'Spørgsmål uden navne', en: 'Question without names' },
  plain: { questionId: id, to: alias, code: code.noNamesQuestion.schema },
  told: toldTheCentre,
});
