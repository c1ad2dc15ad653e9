import { afterAll, describe } from '@jest/globals';
import { startWorld, type World } from '../world';
import { theWithdrawal } from './withdrawal';

describe('the withdrawal', () => {
  let world: World;
  afterAll(() => world.stop());
  theWithdrawal(async () => (world = await startWorld({ seed: 'withdrawal' })));
});
