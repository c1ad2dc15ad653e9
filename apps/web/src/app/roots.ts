import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session';
import { placesQuery } from '../words/places';
import { NotFound } from './no-page';
import { Outside } from './outside';
import { Failed, Shell } from './shell';

export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: Failed,
});

export const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: Outside });
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context: { client }, location: { pathname } }) => {
    const [session] = await Promise.all([client.ensureQueryData(sessionQuery), client.ensureQueryData(placesQuery)]);
    if (!session) throw redirect({ to: '/sign-in', state: { backTo: pathname } });
  },
});
