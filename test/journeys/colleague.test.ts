import { afterAll, describe } from '@jest/globals';
import { startWorld, type World } from '../world';
import { theColleague } from './colleague';

describe('the colleague, up to acceptance by the police', () => {
  let world: World;
  afterAll(() => world.stop());
  theColleague(async () => (world = await startWorld({ seed: 'colleague' })));
});
