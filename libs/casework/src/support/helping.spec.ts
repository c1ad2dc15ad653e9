import { describe, expect, it } from '@jest/globals';
import { CaseOpened } from '../intake/facts';
import { closeCase } from '../life/close-case';
import { CaseClosed } from '../life/facts';
import { by, drawn, given, later, NOW } from '../testing/decision';
import { affected, opened, referredTo } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import { screened } from '../testing/screening-facts';
import * as past from '../testing/support-facts';
import { askWithoutNames } from './ask-without-names';
import { closeCourse } from './close-course';
import * as facts from './facts';
import { holdSession } from './hold-session';
import { openCourse } from './open-course';
import { placeInGroup } from './place-in-group';
import { registerGroupInterest } from './register-group-interest';

const { atTheCentre, courseClosed, courseId, courseOpened, groupId, interest, place, placed } = past;
const ofTheCentre = CaseOpened.of({ homeUnit: units.centre, affected });

describe('she would like to meet others', () => {
  const area = 'municipality:0561';
  const wish = (more: object = {}) => facts.SupportGroupInterestRegistered.of({ interestId: drawn(1), area, ...more });
  it('where she chose to say, written down by the home', () =>
    given(opened).when(registerGroupInterest, { area }).by(visitator).gives(wish()));
  it.each(['region:1083', 'denmark'])('as far away as she likes: %s', (of) =>
    given(opened)
      .when(registerGroupInterest, { area: of })
      .by(visitator)
      .gives(wish({ area: of })),
  );
  it('in silence when it is known, and anew where she chose another place, or had one', () => {
    given(opened, interest).when(registerGroupInterest, { area }).by(visitator).givesNothing();
    given(opened, interest)
      .when(registerGroupInterest, { area: 'denmark' })
      .by(visitator)
      .gives(wish({ area: 'denmark' }));
    given(opened, interest, placed).when(registerGroupInterest, { area }).by(visitator).gives(wish());
  });
  it('in an area that there is', () =>
    given(opened).when(registerGroupInterest, { area: 'municipality:9999' }).by(visitator).refuses('no-such-area'));
  it('at the home alone, while the case is open', () => {
    given(opened, referredTo(units.family))
      .when(registerGroupInterest, { area })
      .by(familyCounsellor)
      .refuses('not-the-home-unit');
    given(opened).when(registerGroupInterest, { area }).by(centre).refuses('no-such-case');
    given(opened, closed).when(registerGroupInterest, { area }).by(visitator).refuses('case-closed');
  });
});

describe('she gets a place in a group', () => {
  const body = { groupId, caseId: drawn(9) };
  const asked = given(...atTheCentre, interest).when(placeInGroup, body);
  const seen = (fits: boolean) => ({ group: { place, fits } });
  it('that has one for her', () =>
    asked.by(centre, seen(true)).gives(facts.SupportGroupPlaced.of({ groupId, placeId: place })));
  it('not in one that is full, or in which somebody is whose case is linked with hers: nobody is told which', () =>
    asked.by(centre, seen(false)).refuses('no-place-in-group'));
  it('not in one that is not there', () => asked.by(centre).refuses('no-such-group'));
  it('once', () =>
    given(...atTheCentre, interest, placed)
      .when(placeInGroup, body)
      .by(centre, seen(true))
      .givesNothing());
  it('if she asked for one', () =>
    given(...atTheCentre)
      .when(placeInGroup, body)
      .by(centre, seen(true))
      .refuses('no-group-interest'));
  it('at the centre, which took her on', () => {
    given(opened, referredTo(units.centre), interest)
      .when(placeInGroup, body)
      .by(centre, seen(true))
      .refuses('referral-not-accepted');
    given(opened, interest).when(placeInGroup, body).by(visitator, seen(true)).refuses('help-at-the-centre');
    given(opened, interest).when(placeInGroup, body).by(centre, seen(true)).refuses('no-such-case');
  });
});

describe('the centre helps her in a course', () => {
  const form = 'phone';
  it('that it opens, once it took her on, or her case is its own', () => {
    const course = facts.CourseOpened.of({ courseId: drawn(1), byUnit: units.centre, form });
    given(...atTheCentre)
      .when(openCourse, { form })
      .by(centre)
      .gives(course);
    given(ofTheCentre).when(openCourse, { form }).by(centre).gives(course);
    given(opened, referredTo(units.centre)).when(openCourse, { form }).by(centre).refuses('referral-not-accepted');
    given(ofTheCentre, closed).when(openCourse, { form }).by(centre).refuses('case-closed');
  });
  it('and nobody else does', () => {
    given(opened).when(openCourse, { form }).by(visitator).refuses('help-at-the-centre');
    given(opened, referredTo(units.police)).when(openCourse, { form }).by(police).refuses('help-at-the-centre');
    given(opened).when(openCourse, { form }).by(centre).refuses('no-such-case');
  });
  const body = { courseId, note: 'x' };
  it('with sessions', () =>
    given(...atTheCentre, courseOpened())
      .when(holdSession, body)
      .by(centre)
      .gives(past.session()));
  it('in a course that it holds, and that is not over', () => {
    given(...atTheCentre)
      .when(holdSession, body)
      .by(centre)
      .refuses('no-such-course');
    given(...atTheCentre, courseOpened(units.perpetrators))
      .when(holdSession, body)
      .by(centre)
      .refuses('no-such-course');
    given(...atTheCentre, courseOpened(), courseClosed)
      .when(holdSession, body)
      .by(centre)
      .refuses('course-over');
  });
  it('that were held', () =>
    given(...atTheCentre, courseOpened())
      .when(holdSession, { ...body, at: later(NOW, 1) })
      .by(centre)
      .refuses('in-future'));
  it('which ends with what came of it', () => {
    const ending = { courseId, outcome: 'completed' };
    given(...atTheCentre, courseOpened())
      .when(closeCourse, ending)
      .by(centre)
      .gives(courseClosed.fact);
    given(...atTheCentre, courseOpened(), courseClosed)
      .when(closeCourse, ending)
      .by(centre)
      .givesNothing();
    given(...atTheCentre, courseOpened(), courseClosed)
      .when(closeCourse, { courseId, outcome: 'stopped' })
      .by(centre)
      .refuses('course-over');
    given(...atTheCentre)
      .when(closeCourse, ending)
      .by(centre)
      .refuses('no-such-course');
  });
  it('must be answered when the centre closes her case, if it is its own', () => {
    const reason = 'contact-stopped';
    const case_ = given(ofTheCentre, courseOpened());
    case_.when(closeCase, { reason }).by(centre).refuses('still-running', { running: courseId });
    case_
      .when(closeCase, { reason, answered: [{ running: courseId, answer: 'over' }] })
      .by(centre)
      .gives(
        facts.CourseClosed.of({ courseId, byUnit: units.centre, outcome: 'case-closed' }),
        CaseClosed.of({ reason, answered: [{ running: courseId, answer: 'over' }] }),
      );
    expect(given(opened, courseOpened()).when(closeCase, { reason }).by(visitator).decided()).toHaveLength(1);
  });
});

describe('the centre is asked without names', () => {
  const body = { to: 'centre:dk/affected', code: 'what-to-advise' } as const;
  const asked = facts.NoNamesQuestionAsked.of({ questionId: drawn(1), to: units.centre, code: 'what-to-advise' });
  it('by the home, and by whoever knows the case', () => {
    given(opened).when(askWithoutNames, body).by(visitator).gives(asked);
    given(opened, referredTo(units.family)).when(askWithoutNames, body).by(familyCounsellor).gives(asked);
  });
  it.each([
    ['in a conflict', screened('conflict')],
    ['in a case that is closed', closed],
  ])('%s, too: the way is never closed', (_, before) =>
    given(opened, by(visitator, before)).when(askWithoutNames, body).by(visitator).gives(asked),
  );
  it('and nobody else is', () => {
    given(opened)
      .when(askWithoutNames, { ...body, to: 'police:1464/intake' })
      .by(visitator)
      .refuses('help-at-the-centre');
    given(opened)
      .when(askWithoutNames, { ...body, to: 'centre:dk/perpetrators' })
      .by(visitator)
      .refuses('perpetrator-track-apart');
    given(opened).when(askWithoutNames, body).by(police).refuses('no-such-case');
  });
});
