import { kindOf, matrix, rights, type Kind, type Right } from '@vaern/access';
import { OPEN, RATE, RIGHT, SERVED_TO, type OpenReason, type Rate } from './right.decorator';

/** What a route declares of itself, on its method or its controller. */
export interface Declared {
  readonly right?: Right;
  readonly servedTo?: readonly Kind[];
  readonly open?: OpenReason;
  readonly rate?: Rate;
}

export function declaredBy(handler: object, controller: object): Declared {
  const own = (key: string): unknown => Reflect.getMetadata(key, handler);
  const whole = (key: string): unknown => own(key) ?? Reflect.getMetadata(key, controller);
  const found = { right: own(RIGHT), servedTo: whole(SERVED_TO), open: whole(OPEN), rate: own(RATE) };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What is wrong with a declaration; undefined if it says who may come. */
export function faultOf({ right, servedTo, open }: Declared): string | undefined {
  if (open !== undefined) return right === undefined ? undefined : 'is both open and guarded by a right';
  if (right === undefined) return 'declares neither a right nor that it is open';
  if (!Object.hasOwn(rights, right)) return `needs the right ${right}, which does not exist`;
  if (servedTo === undefined) return 'does not say which kinds of agency it serves';
  return servedTo.some((kind) => matrix[right][kind].length > 0)
    ? undefined
    : `needs the right ${right}, which nobody it serves has`;
}

export function serves({ servedTo = [] }: Declared, agency: string): boolean {
  const kind = kindOf(agency);
  return kind !== undefined && servedTo.includes(kind);
}
