import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { document } from '../openapi/documented';
import { BadInput, WrongContentType } from '../problems/errors';

/** Bytes on their way in, and where they go on. */
export interface SentBytes {
  readonly offset: number;
  readonly source: AsyncIterable<Buffer>;
}

/** To be asked when it is known that the caller may send them. @throws WrongContentType @throws BadInput */
export type BytesToCome = () => SentBytes;

const Bytes = createParamDecorator((_: unknown, context: ExecutionContext): BytesToCome => {
  const request = context.switchToHttp().getRequest<Request>();
  return () => sentBytes(request);
});

function sentBytes(request: Request): SentBytes {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = request.headers;
  if (type !== 'application/octet-stream' || encoding !== 'identity') throw new WrongContentType();
  return { offset: offsetOf(request), source: bytesOf(request) };
}

/** A body of bytes with the header `Upload-Offset`, for a parameter of type `BytesToCome`. */
export const TakesBytes = (): ParameterDecorator => (controller, handler, index) => {
  Bytes()(controller, handler, index);
  document(controller, handler, { bytes: true });
};

/** The body as it comes. What nobody reads of it is left to the answer. */
export const bytesOf = (request: Request): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;

function offsetOf({ headersDistinct }: Request): number {
  const given = headersDistinct['upload-offset'] ?? [];
  const [offset = ''] = given;
  if (given.length === 1 && /^\d{1,15}$/.test(offset)) return Number(offset);
  throw new BadInput([{ in: 'header', at: 'Upload-Offset', code: given.length > 1 ? 'is-given-once' : 'is-offset' }]);
}
