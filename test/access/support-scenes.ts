import type { Kind } from '@vaern/access';
import { account } from './accounts';
import type { Scene } from './scenes';
import { atHome, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene> | Scene;

const organiser = account('centre/group-organiser');
const AREA = 'municipality:0561';

const ownCase: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  return { who, params: { caseId: await stage.open(who) } };
};
const inCourse: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  const caseId = await stage.open(who);
  return { who, params: { caseId, courseId: await stage.act(who, caseId, 'courses', { form: 'phone' }) } };
};
/** Somebody who waits for a group, and one with room. */
const placeable: SetUp = async (stage) => {
  const caseId = await stage.open(atHome.centre);
  await stage.act(atHome.centre, caseId, 'group-interest', { area: AREA });
  const body = { area: AREA, places: 8 };
  const { groupId } = await stage.house.done<{ groupId: string }>(organiser, 'POST /api/centre/groups', { body });
  return { who: organiser, params: { groupId }, ids: { caseId } };
};
const by =
  (who: Scene['who']): SetUp =>
  () => ({ ...(who && { who }) });

/** How the routes of courses, groups, teaching and capacity get what they need. */
export const supportScenes: Readonly<Record<string, SetUp>> = {
  'POST cases/{caseId}/group-interest': ownCase,
  'POST cases/{caseId}/no-names-questions': ownCase,
  'POST cases/{caseId}/courses': ownCase,
  'POST cases/{caseId}/courses/{courseId}/sessions': inCourse,
  'POST cases/{caseId}/courses/{courseId}/closure': inCourse,
  'GET groups': by(organiser),
  'POST groups': by(organiser),
  'POST groups/{groupId}/placements': placeable,
  'GET group-demand': by(organiser),
  'POST capacity': by(account('centre/manager')),
  'GET teaching': by(atHome.municipality),
  'POST teaching': by(atHome.municipality),
  'GET episodes': by(account('municipality/employee-safety')),
  'POST episodes': by(account('municipality/employee-safety')),
};
