import type { Kind } from '@vaern/access';
import { account } from './accounts';
import type { Scene } from './scenes';
import { atHome } from './stage';

const routes = [
  'POST contacts',
  'GET nudges',
  'POST nudges',
  'POST nudges/end',
  'POST drafts',
  'POST drafts/discard',
  'GET inbox',
  'GET clocks',
  'GET cases',
  'POST search',
  'GET worklist',
  'GET dashboard',
  'GET advice-catalogue',
  'GET guidance',
  'GET colleagues',
  'GET changes/stream',
];
const anyone = (_: unknown, kind: Kind): Scene => ({ who: atHome[kind] });

/** What needs nothing but somebody at work. */
export const scenesOfAnyone = Object.fromEntries(routes.map((route) => [route, anyone]));

/** The figures of a year that is over. */
const exported = (): Scene => ({ who: account('centre/manager'), query: '?period=2024' });
export const exportScenes = { 'GET dashboard/export': exported, 'GET dashboard/export.csv': exported };

const toEverybody = [
  'GET /api/knowledge',
  'GET /api/knowledge/guidance-package',
  'GET /api/knowledge/dcat',
  'GET /api/knowledge/places',
  'GET /health/live',
  'GET /health/ready',
  'GET /demo/users',
  'POST /demo/token',
];
/** What is answered to whoever asks. */
export const scenesForEverybody = Object.fromEntries(toEverybody.map((route) => [route, (): Scene => ({})]));
