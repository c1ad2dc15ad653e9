import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { document, documented, type BodyExample } from '../openapi/documented';

/** The shape of a route's answer: documented, and checked on every answer. What the shape does not name never leaves. */
export const Answers =
  (answer: z.ZodType): MethodDecorator =>
  (controller, handler) =>
    document(controller, handler, { answer });

/** A body that is accepted when sent to a hub with demo data, by name. */
export const Example =
  (name: string, body: Readonly<Record<string, unknown>>): MethodDecorator =>
  (controller, handler) =>
    document(controller, handler, { examples: { [name]: { value: body } } });

/** Examples for every route of a class, by handler and name: a handler left out does not compile. */
export const Examples =
  <Routes extends object>(examples: { readonly [Handler in keyof Routes]: Readonly<Record<string, BodyExample>> }) =>
  (controller: { readonly prototype: Routes }): void => {
    for (const [handler, named] of Object.entries<Readonly<Record<string, BodyExample>>>(examples))
      document(controller.prototype, handler, { examples: named });
  };

/** An answer is not of the shape its route promises: a fault of ours, and it stays here. */
export class AnswerOutOfShape extends Error {
  constructor(where: string) {
    super(`the answer of ${where} is out of shape`);
    this.name = 'AnswerOutOfShape';
  }
}

/** Lets nothing out that is not of the declared shape. */
export class AnswerShape implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { answer: shape } = documented(context.getHandler());
    if (!shape) return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        const checked = shape.safeParse(answer);
        if (!checked.success) throw new AnswerOutOfShape(`${context.getClass().name}.${context.getHandler().name}`);
        return checked.data;
      }),
    );
  }
}
