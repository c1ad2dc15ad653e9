import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { transformFileSync } from '@swc/core';
import { failpointNames, failpoints, noFailpoints } from './failpoints';

const counting = (setting: string | undefined) => {
  let deaths = 0;
  const points = failpoints({ setting, demo: true, kill: () => deaths++ });
  return { points, deaths: () => deaths };
};

describe('a failpoint', () => {
  it('does nothing when nobody asked', async () => {
    expect(failpoints({ demo: false })).toBe(noFailpoints);
    const { points, deaths } = counting(undefined);
    for (const name of failpointNames) await points.hit(name);
    expect(deaths()).toBe(0);
  });
  it('kills at its first hit, and at no other place', async () => {
    const { points, deaths } = counting('courier.before-commit');
    await points.hit('courier.after-prepare');
    expect(deaths()).toBe(0);
    await points.hit('courier.before-commit');
    expect(deaths()).toBe(1);
  });
  it('kills at the n-th hit', async () => {
    const { points, deaths } = counting('view.after-commit:3');
    await points.hit('view.after-commit');
    await points.hit('view.after-commit');
    expect(deaths()).toBe(0);
    await points.hit('view.after-commit');
    expect(deaths()).toBe(1);
  });
  it('really kills, so that nothing afterwards runs', () => {
    const load = transformFileSync('libs/platform/src/failpoints.ts', { sourceMaps: false });
    const code = load.code
      .replace(/import .*config-error';/, '')
      .concat(
        `failpoints({ setting: 'view.before-commit', demo: true }).hit('view.before-commit'); console.log('alive')`,
      );
    const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    expect(signal).toBe('SIGKILL');
    expect(stdout.toString()).toBe('');
  });
});

describe('asking for one', () => {
  it('stops the start of a real database', () => {
    const ask = () => failpoints({ setting: 'courier.before-commit', demo: false });
    expect(ask).toThrow(/^VAERN_FAILPOINT is for demo databases only/);
  });
  it('is heard on a real database that allows it', () => {
    expect(failpoints({ setting: 'courier.before-commit', demo: false, allowed: true })).not.toBe(noFailpoints);
  });
  it('stops the start when there is no such place', () => {
    expect(() => failpoints({ setting: 'courier.before-lunch', demo: true })).toThrow(/^VAERN_FAILPOINT is not one/);
  });
  it('does not compile for a place that is not in the list', async () => {
    // @ts-expect-error no such place
    expect(await noFailpoints.hit('courier.before-lunch')).toBeUndefined();
  });
});
