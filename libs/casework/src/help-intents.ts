import { onCase } from './intent-definition';
import { askWithoutNames } from './support/ask-without-names';
import { closeCourse } from './support/close-course';
import { holdSession } from './support/hold-session';
import { openCourse } from './support/open-course';
import { placeInGroup } from './support/place-in-group';
import { registerGroupInterest } from './support/register-group-interest';
import { linkTrack } from './track/link-track';

/** Courses, groups and questions without names; and which track is his. */
export const helpIntents = {
  LinkTrack: { ...onCase(linkTrack, 'trackId'), asksTrack: true },
  RegisterGroupInterest: onCase(registerGroupInterest, 'interestId', ({ support }) => support.interest?.interestId),
  PlaceInGroup: { ...onCase(placeInGroup, 'groupId'), asksGroup: true },
  OpenCourse: onCase(openCourse, 'courseId'),
  HoldSession: onCase(holdSession, 'sessionId'),
  CloseCourse: onCase(closeCourse, 'courseId'),
  AskWithoutNames: onCase(askWithoutNames, 'questionId'),
} as const;
