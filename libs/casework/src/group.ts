import { group, type GroupState } from './group/state';
import { decision } from './kernel/decision';
import { lifeOf } from './kernel/slice';

/** The fold of a self-help group. */
export const groupLife = lifeOf('group', group, ({ homeUnit }: GroupState) => ({ homeUnit }));

/** Binds an intent to its decision on a group. */
export const decideOnGroup = decision<GroupState>();
