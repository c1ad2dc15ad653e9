import { refusal } from '@vaern/casework';
import type { Writer } from '@vaern/case-desk';
import type { Request } from 'express';
import { Alike } from './alike';
import { deviceOf } from './device';
import { OwnLimits } from './limits';
import type { OwnParts } from './parts';

/** Lets her in, to write and to nothing else. Whoever may not come in is told so in one way. */
export class ComeIn {
  readonly alike: Alike;
  readonly limits: OwnLimits;

  constructor(private readonly parts: OwnParts) {
    this.alike = new Alike(parts.noSooner);
    this.limits = new OwnLimits(parts.clock, parts.refusalsPerMinute);
  }

  /** @throws Refusal `no-such-case` @throws TooManyRequests */
  byCode(request: Request, code: string): Promise<{ token: string; until: string }> {
    return this.alike.answers(() =>
      this.limits.tries(request, () => this.parts.own.enter({ code, device: this.#deviceOf(request) })),
    );
  }

  /** @throws Refusal `no-such-case` */
  async asWriter(request: Request): Promise<Writer> {
    return this.parts.own.writer({ token: tokenOf(request), device: this.#deviceOf(request) });
  }

  /** A device that has shown nothing yet might keep nothing: nothing is bound to it. */
  #deviceOf(request: Request): string {
    const device = deviceOf(request, this.parts);
    if (device === undefined) throw refusal('no-such-case');
    return device;
  }
}

function tokenOf({ headersDistinct }: Request): string {
  const given = headersDistinct.authorization ?? [];
  const [, token] = /^Own ([\w-]{1,1000})$/i.exec(given.length === 1 ? (given[0] ?? '') : '') ?? [];
  if (token === undefined) throw refusal('no-such-case');
  return token;
}
