/** How often a second `act` is done, with so many in flight. It is told which of them it is. */
export async function perSecond(
  act: (lane: number) => Promise<unknown>,
  inFlight: number,
  milliseconds: number,
): Promise<number> {
  let done = 0;
  const began = performance.now();
  const lane = async (_: unknown, nth: number) => {
    for (; performance.now() - began < milliseconds; done++) await act(nth);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (done * 1_000) / (performance.now() - began);
}

/** Milliseconds that `act` took. */
export async function took(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export interface InTurns {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
}

/** Both in turns, so that what else the machine does falls on both: medians, and the median of the rounds' ratios. */
export async function inTurns(
  rounds: number,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<InTurns> {
  const measured: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++) measured.push({ floor: await floor(), ours: await ours() });
  return {
    ours: median(measured.map((one) => one.ours)),
    floor: median(measured.map((one) => one.floor)),
    ratio: median(measured.map((one) => one.ours / one.floor)),
  };
}
