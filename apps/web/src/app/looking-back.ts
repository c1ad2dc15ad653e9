import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots';

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  component: lazyRouteComponent(() => import('../search/search-page'), 'SearchPage'),
});
const asOf = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/as-of',
  component: lazyRouteComponent(() => import('../as-of/as-of-page'), 'AsOfPage'),
});
const knownThen = createRoute({
  getParentRoute: () => inside,
  path: '/known-then',
  component: lazyRouteComponent(() => import('../oversight/known-then-page'), 'KnownThenPage'),
});
const knownThenOf = createRoute({
  getParentRoute: () => inside,
  path: '/known-then/$caseId',
  component: lazyRouteComponent(() => import('../oversight/known-then-page'), 'KnownThenPage'),
});

const disclosures = createRoute({
  getParentRoute: () => inside,
  path: '/disclosures',
  component: lazyRouteComponent(() => import('../oversight/disclosures-page'), 'DisclosuresPage'),
});
const disclosuresOf = createRoute({
  getParentRoute: () => inside,
  path: '/disclosures/$caseId',
  component: lazyRouteComponent(() => import('../oversight/disclosures-page'), 'DisclosuresPage'),
});
const feed = createRoute({
  getParentRoute: () => inside,
  path: '/feed',
  component: lazyRouteComponent(() => import('../oversight/feed-page'), 'FeedPage'),
});

/** Pages that find somebody, look back at what was known, or watch over what runs. */
export const lookingBack = [search, asOf, knownThen, knownThenOf, disclosures, disclosuresOf, feed] as const;
