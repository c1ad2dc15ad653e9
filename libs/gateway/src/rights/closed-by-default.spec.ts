import { Controller, Get, Post, type Type } from '@nestjs/common';
import { expect, it } from '@jest/globals';
import type { Right as RightName } from '@vaern/access';
import { startGateway } from '../testing/gateway';
import { ClosedByDefault, RouteNotClosed } from './closed-by-default';
import { Open, Right, ServedTo } from './right.decorator';

const boots = async (controller: Type): Promise<string> => {
  try {
    const gateway = await startGateway([controller]);
    await gateway.close();
    return 'boots';
  } catch (error) {
    if (error instanceof RouteNotClosed) return error.message;
    throw error;
  }
};

@Controller('closed')
@ServedTo('police')
class Closed {
  @Get()
  @Right('inbox.see')
  see() {
    return {};
  }
}

@Controller('forgotten')
@ServedTo('police')
class Forgotten {
  @Get('one')
  @Right('inbox.see')
  see() {
    return {};
  }

  @Post('two')
  change() {
    return {};
  }
}

class Parent {
  @Get('inherited')
  inherited() {
    return {};
  }
}
@Controller('child')
class Child extends Parent {}

@Controller('nobody')
class ServesNobody {
  @Get()
  @Right('inbox.see')
  see() {
    return {};
  }
}

@Controller('dead')
@ServedTo('police')
class Dead {
  @Get()
  @Right('dashboard.see')
  see() {
    return {};
  }
}

@Controller('both')
@Open('health')
class Both {
  @Get()
  @Right('inbox.see')
  see() {
    return {};
  }
}

@Controller('invented')
@ServedTo('police')
class Invented {
  @Get()
  @Right('toString' as RightName)
  see() {
    return {};
  }
}

it('boots when every route declares its right', async () => expect(await boots(Closed)).toBe('boots'));
it('refuses to boot with a route that declares nothing', async () =>
  expect(await boots(Forgotten)).toContain('Forgotten.change declares neither a right nor that it is open'));
it('refuses to boot with a route that is inherited and declares nothing', async () =>
  expect(await boots(Child)).toContain('Child.inherited declares neither'));
it('refuses to boot with a route that does not say whom it serves', async () =>
  expect(await boots(ServesNobody)).toContain('does not say which kinds of agency it serves'));
it('refuses to boot with a route that nobody it serves may use', async () =>
  expect(await boots(Dead)).toContain('needs the right dashboard.see, which nobody it serves has'));
it('refuses to boot with a route that is both open and guarded', async () =>
  expect(await boots(Both)).toContain('is both open and guarded by a right'));
it('refuses to boot with a right that does not exist', async () =>
  expect(await boots(Invented)).toContain('needs the right toString, which does not exist'));

it('knows every route there is', async () => {
  const gateway = await startGateway([Closed]);
  const routes = gateway.app.get(ClosedByDefault).routes();
  expect(routes.map(({ controller, handler }) => `${controller.name}.${handler}`).toSorted()).toEqual([
    'Closed.see',
    'HealthController.live',
    'HealthController.metrics',
    'HealthController.ready',
  ]);
  await gateway.close();
});
