import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { hasRight, type Actor } from '@vaern/access';
import type { Request } from 'express';
import { checkPath } from '../asking/path';
import { notesOf, type SignedIn } from '../front-door/notes';
import type { RateLimits } from '../limits/rates';
import { NotYourRole } from '../problems/errors';
import { isByAPerson } from '../sign-in/by-a-person';
import type { SignIns } from '../sign-in/sign-ins';
import { declaredBy, serves, type Declared } from './declared';

export interface GuardOptions {
  /** Where the hub is reached from outside. */
  readonly publicUrl?: string;
  /** A gateway on its own serves this agency only. */
  readonly agency?: string;
  /** A person uses the hub, and not a page that is open by itself. Resolves when that is noted; never rejects. */
  readonly onUse?: (actor: Actor) => Promise<void>;
}

/** Stands before every route: 401 nobody, 403 the role never has it, 404 an id that cannot be one, 429 too often. */
export class RightsGuard implements CanActivate {
  constructor(
    private readonly signIns: SignIns,
    private readonly limits: RateLimits,
    private readonly options: GuardOptions = {},
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const declared = declaredBy(context.getHandler(), context.getClass());
    if (declared.open !== undefined) {
      checkPath(request.params);
      return true;
    }
    const signedIn = await this.#signIn(request);
    this.#checkRole(signedIn.actor, declared);
    checkPath(request.params);
    this.limits.take(signedIn.actor, declared.rate ?? 'ordinary');
    if (isByAPerson(request)) await this.options.onUse?.(signedIn.actor);
    return true;
  }

  async #signIn(request: Request): Promise<SignedIn> {
    const signedIn = await this.signIns.check(request);
    notesOf(request).signedIn = signedIn;
    return signedIn;
  }

  #checkRole(actor: Actor, declared: Declared): void {
    const isServed = this.options.agency === undefined || this.options.agency === actor.agency;
    const { right } = declared;
    if (!isServed || right === undefined || !serves(declared, actor.agency) || !hasRight(actor, right))
      throw new NotYourRole();
  }
}
