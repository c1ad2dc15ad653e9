import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { dayBefore, timeOn } from '../forms/bounds';
import { Radios, TextArea, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { Choices, FewLines } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { fromLocal } from '../time/from-local';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import type { OfCaseProps } from './help-forms';
import { helpWords } from './help.words';

type Course = CaseFile['help']['courses'][number];

/** The centre's courses for her: begun, session by session, closed. */
export function Courses({ file }: { readonly file: CaseFile }) {
  const say = useWords(helpWords);
  const isCentre = kindOf(useSession()) === 'centre';
  const { courses } = file.help;
  if (!isCentre && courses.length === 0) return null;
  const runs = courses.some(({ closed }) => !closed);
  const steps = [
    { key: 'open', name: say.openCourse, form: (close: () => void) => <Open caseId={file.caseId} close={close} /> },
  ];
  return (
    <section className="needs">
      <h2>{say.courses}</h2>
      {courses.length === 0 && <p className="calm">{say.coursesNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {courses.map((course) => (
          <CourseLine key={course.courseId} course={course} caseId={file.caseId} mayWork={isCentre} />
        ))}
      </ul>
      {isCentre && !runs && <Choices steps={steps} />}
    </section>
  );
}

interface CourseLineProps {
  readonly course: Course;
  readonly caseId: string;
  readonly mayWork: boolean;
}

function CourseLine({ course: { courseId, opened, sessions, closed }, caseId, mayWork }: CourseLineProps) {
  const say = useWords(helpWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const stands = closed
    ? filled(say.closed, { outcome: labels.code('course-outcome', closed.outcome).toLowerCase() })
    : say.running;
  const of = { caseId, courseId };
  const steps = [
    { key: 'session', name: say.session, form: (close: () => void) => <Session {...of} close={close} /> },
    { key: 'close', name: say.close, form: (close: () => void) => <Close {...of} close={close} /> },
  ];
  return (
    <li className="line">
      <span className="line-what">{labels.code('course-form', opened?.form)}</span>
      <span className="line-when">{stands}</span>
      <span className="line-who">
        {opened && filled(say.begun, { at: dateOf(opened.occurredAt, language, now) })}
        {sessions.length > 0 && ` · ${filled(say.sessions, { count: sessions.length })}`}
        {sessions.map((session) => (
          <p key={session.factId} className="as-written">
            {moment(session.at ?? session.occurredAt, language, now)}: {textOf(wordsOf(session, 'note').text) ?? '–'}
          </p>
        ))}
        {mayWork && !closed && <Choices steps={steps} />}
      </span>
    </li>
  );
}

function Open({ caseId, close }: OfCaseProps) {
  const say = useWords(helpWords);
  const labels = useLabels();
  const [form, choose] = useState('');
  const act = useAct('courses', { caseId }, close);
  const asked = useAsked(
    unanswered({ form }, ['form']),
    () => act.mutate({ form } as BodyOf<'courses'>),
    'choices',
    act,
  );
  return (
    <FewLines name={say.openCourse} save={say.openSave} act={act} asked={asked} close={close}>
      <Radios
        label={say.form}
        value={form}
        options={labels.list('course-form')}
        error={asked.errorOf('form')}
        onChange={choose}
      />
    </FewLines>
  );
}

interface OfCourseProps extends OfCaseProps {
  readonly courseId: string;
}

function Session({ caseId, courseId, close }: OfCourseProps) {
  const say = useWords(helpWords);
  const place = { form: 'course-session', caseId, about: courseId } as const;
  const { draft, set, kept } = useWritten(place, { day: '', time: '', note: '' });
  const act = useAct('courses/{courseId}/sessions', { caseId, courseId }, kept.sentAnd(close));
  const { day, time, note } = draft;
  // Neither, or both: a day without a time says nothing of when.
  const missing = (day === '') === (time === '') ? [] : unanswered(draft, ['day', 'time']);
  const asked = useAsked(
    missing,
    () =>
      act.mutate({
        ...(day !== '' && { at: fromLocal(`${day}T${time}`) }),
        ...(note.trim() !== '' && { note: note.trim() }),
      }),
    kept,
    act,
  );
  const now = new Date();
  const bounds = { day: dayBefore(now), time: timeOn(day, time, now) };
  const field = (part: 'day' | 'time', type: 'date' | 'time') => (
    <TextField
      label={say[part]}
      type={type}
      width="short"
      optional
      value={draft[part]}
      bounds={bounds[part]}
      error={asked.errorOf(part)}
      onChange={(value) => set({ [part]: value })}
    />
  );
  return (
    <FewLines name={say.session} save={say.sessionSave} act={act} asked={asked} close={close}>
      <p>{say.sessionHint}</p>
      {field('day', 'date')}
      {field('time', 'time')}
      <TextArea
        label={say.note}
        optional
        value={note}
        error={asked.wrongAt('note')}
        onChange={(said) => set({ note: said })}
      />
    </FewLines>
  );
}

/** That a case was closed, or handed over, is said by the hub when it is. */
const said = ['completed', 'partly-completed', 'stopped', 'could-not-reach'];

function Close({ caseId, courseId, close }: OfCourseProps) {
  const say = useWords(helpWords);
  const labels = useLabels();
  const [outcome, choose] = useState('');
  const act = useAct('courses/{courseId}/closure', { caseId, courseId }, close);
  const asked = useAsked(
    unanswered({ outcome }, ['outcome']),
    () => act.mutate({ outcome } as BodyOf<'courses/{courseId}/closure'>),
    'choices',
    act,
  );
  return (
    <FewLines name={say.close} save={say.closeSave} act={act} asked={asked} close={close}>
      <Radios
        label={say.outcome}
        value={outcome}
        options={labels.list('course-outcome').filter(([code]) => said.includes(code))}
        error={asked.errorOf('outcome')}
        onChange={choose}
      />
    </FewLines>
  );
}
