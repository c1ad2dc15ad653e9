import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside, outside } from './roots';

const keeping = createRoute({
  getParentRoute: () => inside,
  path: '/keeping',
  component: fetchedPage(() => import('../keeping/keeping-page'), 'KeepingPage'),
});
const keepingOfCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/keeping',
  component: fetchedPage(() => import('../keeping/keeping-of-case'), 'KeepingOfCasePage'),
});
const numbers = createRoute({
  getParentRoute: () => inside,
  path: '/numbers',
  component: fetchedPage(() => import('../numbers/numbers-page'), 'NumbersPage'),
});
const published = createRoute({
  getParentRoute: () => outside,
  path: '/published',
  component: fetchedPage(() => import('../numbers/numbers-page'), 'NumbersPage'),
});
const publishedGuidance = createRoute({
  getParentRoute: () => outside,
  path: '/published/guidance',
  component: fetchedPage(() => import('../published/guidance-for-all'), 'GuidanceForAllPage'),
});
const publishedAdvice = createRoute({
  getParentRoute: () => outside,
  path: '/published/advice',
  component: fetchedPage(() => import('../published/advice-for-all'), 'AdviceForAllPage'),
});
const publishedTeaching = createRoute({
  getParentRoute: () => outside,
  path: '/published/teaching',
  component: fetchedPage(() => import('../published/teaching-for-all'), 'TeachingForAllPage'),
});

const episodes = createRoute({
  getParentRoute: () => inside,
  path: '/episodes',
  component: fetchedPage(() => import('../counted/episodes-page'), 'EpisodesPage'),
});
const teaching = createRoute({
  getParentRoute: () => inside,
  path: '/teaching',
  component: fetchedPage(() => import('../counted/teaching-page'), 'TeachingPage'),
});

const receipt = createRoute({
  getParentRoute: () => inside,
  path: '/receipt',
  component: fetchedPage(() => import('../intake/receipt-page'), 'ReceiptPage'),
});

/** What is kept and for how long, and what is shared with everybody. */
const trainings = createRoute({
  getParentRoute: () => inside,
  path: '/trainings',
  component: fetchedPage(() => import('../trainings/trainings-page'), 'TrainingsPage'),
});

export const keptAndShared = [keeping, keepingOfCase, numbers, episodes, teaching, trainings, receipt] as const;
/** For those who have no account here. */
export const forEverybody = [published, publishedGuidance, publishedAdvice, publishedTeaching] as const;
