/** Somebody who would like to meet others there. */
export interface Wish {
  readonly area?: string | null;
}
/** A group, and who has a place in it. */
export interface Offer {
  readonly area: string;
  readonly places: number;
  readonly taken: readonly string[];
}

/** In one area: who waits, and what there is. */
export interface AreaDemand {
  readonly area: string;
  readonly waiting: number;
  readonly groups: number;
  readonly freePlaces: number;
}

/** Where groups are wanted and where they are, area by area as they were chosen; most wanted first. */
export function demandIn(wishes: readonly Wish[], offers: readonly Offer[]): readonly AreaDemand[] {
  const areas = [...new Set([...wishes, ...offers].flatMap(({ area }) => area ?? []))];
  return areas
    .map((area) => {
      const there = offers.filter((group) => group.area === area);
      return {
        area,
        waiting: wishes.filter((wish) => wish.area === area).length,
        groups: there.length,
        freePlaces: there.reduce((sum, { places, taken }) => sum + Math.max(0, places - taken.length), 0),
      };
    })
    .toSorted((a, b) => b.waiting - a.waiting || (a.area < b.area ? -1 : 1));
}
