import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside } from './roots';

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  component: fetchedPage(() => import('../search/search-page'), 'SearchPage'),
});
const asOf = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/as-of',
  component: fetchedPage(() => import('../as-of/as-of-page'), 'AsOfPage'),
});
const knownThen = createRoute({
  getParentRoute: () => inside,
  path: '/known-then',
  component: fetchedPage(() => import('../oversight/known-then-page'), 'KnownThenPage'),
});
const knownThenOf = createRoute({
  getParentRoute: () => inside,
  path: '/known-then/$caseId',
  component: fetchedPage(() => import('../oversight/known-then-page'), 'KnownThenPage'),
});

const disclosures = createRoute({
  getParentRoute: () => inside,
  path: '/disclosures',
  component: fetchedPage(() => import('../oversight/disclosures-page'), 'DisclosuresPage'),
});
const disclosuresOf = createRoute({
  getParentRoute: () => inside,
  path: '/disclosures/$caseId',
  component: fetchedPage(() => import('../oversight/disclosures-page'), 'DisclosuresPage'),
});
const feed = createRoute({
  getParentRoute: () => inside,
  path: '/feed',
  component: fetchedPage(() => import('../oversight/feed-page'), 'FeedPage'),
});

/** Pages that find somebody, look back at what was known, or watch over what runs. */
export const lookingBack = [search, asOf, knownThen, knownThenOf, disclosures, disclosuresOf, feed] as const;
