/** Of one service: how many can be helped at once, and how many are. */
export interface Room {
  readonly service: string;
  readonly places: number;
  readonly taken: number;
  readonly isShort: boolean;
}

/** Where the centre has room, and where it is short: for the services whose capacity the unit has set. */
export const roomIn = (
  capacity: readonly { readonly key: string; readonly places: number }[],
  taken: Readonly<Record<string, number>>,
): readonly Room[] =>
  capacity.map(({ key: service, places }) => {
    const busy = taken[service] ?? 0;
    return { service, places, taken: busy, isShort: busy >= places };
  });
