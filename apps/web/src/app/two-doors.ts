import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside } from './roots';

const tracks = createRoute({
  getParentRoute: () => inside,
  path: '/tracks',
  component: fetchedPage(() => import('../tracks/track-list'), 'TrackListPage'),
});
const track = createRoute({
  getParentRoute: () => inside,
  path: '/tracks/$trackId',
  component: fetchedPage(() => import('../tracks/track-page'), 'TrackPage'),
});

/** The perpetrators' own door: nothing of a case behind it. */
export const tracksOfPerpetrators = [tracks, track] as const;

const groups = createRoute({
  getParentRoute: () => inside,
  path: '/groups',
  component: fetchedPage(() => import('../groups/groups-page'), 'GroupsPage'),
});
const help = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/help',
  component: fetchedPage(() => import('../help/help-page'), 'HelpPage'),
});

/** Her own: to meet others, to be counselled. */
export const helpForHer = [groups, help] as const;
