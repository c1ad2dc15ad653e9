import type { Position as KurrentPosition } from '@kurrent/kurrentdb-client';
import type { Position } from '../event-store';

const POSITION = /^(\d{1,20})\/(\d{1,20})$/;

export const toPosition = ({ commit, prepare }: KurrentPosition): Position => `${commit}/${prepare}`;

export function parsePosition(position: Position): KurrentPosition | undefined {
  const [, commit, prepare] = POSITION.exec(position) ?? [];
  return commit && prepare ? { commit: BigInt(commit), prepare: BigInt(prepare) } : undefined;
}

export function fromPosition(position: Position): KurrentPosition {
  const parsed = parsePosition(position);
  if (!parsed) throw new RangeError('no position of this store');
  return parsed;
}

export function comparePositions(a: Position, b: Position): number {
  const [first, second] = [fromPosition(a), fromPosition(b)];
  const difference = first.commit - second.commit || first.prepare - second.prepare;
  return difference < 0n ? -1 : Number(difference > 0n);
}
