import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import { momentBefore } from '../forms/bounds';
import { listIn, type Options, type Questions } from '../forms/questions';
import { choosable } from '../referral/draft';
import { classWords } from '../words/classes.words';
import { capital, useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { familyActWords } from './family-acts.words';

type Form =
  | 'children'
  | 'family-unit/consultations'
  | 'family-unit/informing'
  | 'child-notifications'
  | 'call-safety'
  | 'visitation'
  | 'family-contacts';

/** What is asked for each thing that is written about children and those around them. */
export function useFamilyQuestions(file: CaseFile): Readonly<Record<Form, Questions>> {
  const say = useWords(familyActWords);
  const labels = useLabels();
  const persons = inOrder(file);
  const named = (those: typeof persons): Options => those.map(({ personId, name }) => [personId, name ?? say.unnamed]);
  const children = named(persons.filter(({ capacities }) => capacities.includes('child')));
  const around = named(persons);
  const hint = children.length === 0 ? say.childrenNone : undefined;
  const informing = useInformingQuestions();
  return {
    children: () => [{ name: 'children', as: 'checks', label: say.children, hint, options: children }],
    'family-unit/consultations': () => [
      { name: 'question', as: 'area', label: say.question },
      { name: 'answer', as: 'area', label: say.answer, optional: true },
    ],
    'family-unit/informing': informing,
    'child-notifications': ({ parentsInformed }) => [
      { name: 'about', as: 'checks', label: say.about, hint: say.aboutHint, optional: true, options: children },
      {
        name: 'parentsInformed',
        as: 'radios',
        label: say.parents,
        options: labels.list('yes-no-unknown').filter(([code]) => code !== 'unknown'),
      },
      parentsInformed === 'no' && {
        name: 'reasonParentsNotInformed',
        as: 'select',
        label: say.parentsWhy,
        options: labels.list('parents-not-informed-reason'),
      },
      {
        name: 'affectedWarned',
        as: 'radios',
        label: say.warned,
        hint: say.warnedHint,
        options: labels.list('affected-informed'),
      },
      {
        name: 'madeAt',
        as: 'when',
        label: say.madeAt,
        hint: say.now,
        optional: true,
        bounds: momentBefore(new Date()),
      },
    ],
    'call-safety': () => [
      { name: 'with', as: 'select', label: say.with, options: around },
      { name: 'result', as: 'radios', label: say.result, options: labels.list('call-safety') },
      { name: 'why', as: 'select', label: say.reason, options: labels.list('call-safety-reason') },
      { name: 'say', as: 'area', label: say.say, hint: say.sayHint, optional: true },
      { name: 'when', as: 'line', label: say.when, optional: true },
    ],
    visitation: () => [
      { name: 'children', as: 'checks', label: say.children, hint, options: children },
      { name: 'arrangement', as: 'select', label: say.arrangement, options: labels.list('visitation-arrangement') },
      { name: 'text', as: 'area', label: say.text, optional: true },
    ],
    'family-contacts': () => [
      { name: 'with', as: 'select', label: say.withWhom, options: around },
      { name: 'channel', as: 'select', label: say.channel, options: labels.list('conversation-channel') },
      { name: 'reached', as: 'yes-no', label: say.reached },
      { name: 'at', as: 'when', label: say.at, hint: say.now, optional: true, bounds: momentBefore(new Date()) },
      { name: 'note', as: 'area', label: say.note, hint: say.noteHint, optional: true },
    ],
  };
}

const bases = ['authority-need', 'child-protection', 'vital-interest'];

/** What the family unit is told, what allows it, and whether she knows. */
function useInformingQuestions(): Questions {
  const say = useWords(familyActWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  return (draft) => [
    {
      name: 'classes',
      as: 'checks',
      label: say.classes,
      optional: true,
      options: choosable.map((name) => [name, capital(classes[name])]),
    },
    listIn(draft, 'classes').some((one) => one === 'address' || one === 'place') && {
      name: 'addressReason',
      as: 'select',
      label: say.addressReason,
      options: labels.list('address-reason'),
    },
    {
      name: 'legalBasis',
      as: 'radios',
      label: say.basis,
      options: labels.list('legal-basis').filter(([code]) => bases.includes(code)),
    },
    { name: 'affectedInformed', as: 'radios', label: say.informed, options: labels.list('affected-informed') },
    draft.affectedInformed === 'no' && {
      name: 'reasonNotInformed',
      as: 'select',
      label: say.notInformed,
      options: labels.list('no-consent-reason'),
    },
  ];
}
