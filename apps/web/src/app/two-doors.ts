import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots';

const tracks = createRoute({
  getParentRoute: () => inside,
  path: '/tracks',
  component: lazyRouteComponent(() => import('../tracks/track-list'), 'TrackListPage'),
});
const track = createRoute({
  getParentRoute: () => inside,
  path: '/tracks/$trackId',
  component: lazyRouteComponent(() => import('../tracks/track-page'), 'TrackPage'),
});

/** The perpetrators' own door: nothing of a case behind it. */
export const tracksOfPerpetrators = [tracks, track] as const;

const groups = createRoute({
  getParentRoute: () => inside,
  path: '/groups',
  component: lazyRouteComponent(() => import('../groups/groups-page'), 'GroupsPage'),
});
const help = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/help',
  component: lazyRouteComponent(() => import('../help/help-page'), 'HelpPage'),
});

/** Her own: to meet others, to be counselled. */
export const helpForHer = [groups, help] as const;
