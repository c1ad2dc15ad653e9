import { document } from '../openapi/documented';

/** A route that answers with bytes, whole or in part; `also`: further statuses of its own. */
export const ServesBytes =
  (...also: readonly number[]): MethodDecorator =>
  (controller, handler) =>
    document(controller, handler, { also });
