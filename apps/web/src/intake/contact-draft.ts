import type { paths } from '#described/schema';

export type Contact = paths['/api/municipality/contacts']['post']['requestBody']['content']['application/json'];

export const blank = {
  danger: '',
  story: '',
  reporter: '',
  anonymousToward: '',
  phone: '',
  affectedIsEmployee: '',
  perpetratorIsStaff: '',
  mustNotKnow: '',
  mustNotKnowChosen: [] as readonly string[],
  relation: '',
  childrenInvolved: '',
  affectedAware: '',
  channel: '',
};
export type Draft = typeof blank;

const asked = ['danger', 'story', 'reporter', 'affectedIsEmployee', 'perpetratorIsStaff'] as const;
export type Asked = (typeof asked)[number];

/** What must be answered and was not yet, in the order of the page. */
export const missingIn = (draft: Draft): readonly Asked[] => asked.filter((name) => draft[name].trim() === '');

const listed = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Whether anybody is to know how to reach whoever tells it: not if they are anonymous toward all. */
export const isToBeFound = ({ anonymousToward }: Pick<Draft, 'anonymousToward'>): boolean => anonymousToward !== 'all';

/** What was filled in; what was not is left unknown. `channel`: how it came, unless somebody says otherwise. */
export function contactOf(
  { danger, story, phone, mustNotKnow, mustNotKnowChosen, ...codes }: Draft,
  channel: string,
): Contact {
  const given = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== ''));
  const [phones, unknowing] = [
    isToBeFound(codes) ? listed(phone) : [],
    [...new Set([...mustNotKnowChosen, ...listed(mustNotKnow)])],
  ];
  return {
    channel,
    ...given,
    immediateDanger: danger === 'yes',
    text: story.trim(),
    ...(phones.length > 0 && { phones }),
    ...(unknowing.length > 0 && { mustNotKnow: unknowing }),
  } as Contact;
}
