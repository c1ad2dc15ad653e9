import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { declaredBy, faultOf, type Declared } from './declared';

/** One route, as its controller declares it. */
export interface Route {
  readonly controller: abstract new (...args: never[]) => unknown;
  readonly handler: string;
  readonly method: string;
  readonly declared: Declared;
}

/** A route does not say who may come: the hub does not start. */
export class RouteNotClosed extends Error {
  constructor(faults: readonly string[]) {
    super(`every route declares its right: ${faults.join('; ')}`);
    this.name = 'RouteNotClosed';
  }
}

/** Knows every route, and whether each says who may come. */
@Injectable()
export class ClosedByDefault {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws RouteNotClosed */
  check(): void {
    const faults = this.routes().flatMap(({ controller, handler, declared }) => {
      const fault = faultOf(declared);
      return fault === undefined ? [] : [`${controller.name}.${handler} ${fault}`];
    });
    if (faults.length > 0) throw new RouteNotClosed(faults);
  }

  /** Every route of every controller. */
  routes(): readonly Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => (isClass(metatype) ? routesOf(metatype) : []));
  }
}

type Controller = Route['controller'];
const isClass = (type: unknown): type is Controller => typeof type === 'function' && type.prototype !== undefined;

function routesOf(controller: Controller): readonly Route[] {
  const prototype = controller.prototype as Record<string, (...args: never[]) => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((handler) => {
    const method = prototype[handler];
    if (!method || Reflect.getMetadata(PATH_METADATA, method) === undefined) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
    return [{ controller, handler, method: verb, declared: declaredBy(method, controller) }];
  });
}
