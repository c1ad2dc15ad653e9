import { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '@vaern/access';
import {
  CaseDesk,
  type AliasesAsked,
  type Answer,
  type DecideRequest,
  type FactsAsked,
  type Preview,
  type PreviewAsked,
  type Trained,
} from '@vaern/case-desk';
import {
  familyUnitsOf,
  isRestricted,
  placedRows,
  referralNamed,
  refusal,
  type ImportedRow,
  type SealedClass,
} from '@vaern/casework';
import { mayKnow, preview, today, type PreviewTerms } from '@vaern/disclosure';
import type { Directory, Names } from '@vaern/directory';
import type { CasesBeside } from './cases-beside';
import type { ApartMemories, CaseInMemory, CaseMemory } from './case-memory';
import { Decide } from './decide.command';
import { withHits } from './hits-in-preview';
import { leadingToHer } from './leading-to-her';
import type { DeskSecrets } from './secrets';
import type { StaffFiles } from './staff-files';
import type { WhoMay } from './who-may';

const BEGINNING = 0;

/** The CaseDesk in this process. */
export class LocalCaseDesk extends CaseDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly memory: { readonly cases: CaseMemory; readonly apart: ApartMemories },
    private readonly secrets: DeskSecrets,
    private readonly who: {
      readonly directory: Directory;
      readonly names: Names;
      readonly beside: Pick<CasesBeside, 'shown' | 'linkedWith'>;
      readonly may: WhoMay;
      readonly staff: StaffFiles;
    },
  ) {
    super();
  }

  decide(request: DecideRequest): Promise<Answer> {
    return this.commands.execute(new Decide(request));
  }

  async preview(asked: PreviewAsked): Promise<readonly Preview[]> {
    const { actor, caseId } = asked;
    return this.memory.cases.with(caseId, async (held) => {
      const { names } = this.who;
      const from = names.aliasOf(caseId, actor.unit);
      if (from === undefined || held.state.intake.homeUnit !== from) throw refusal('no-such-case');
      const to = this.#recipientIn(held, asked.to);
      if (to === undefined) throw refusal('no-such-unit');
      const { purpose, legalBasis, consentId } = asked;
      const terms = {
        from,
        to,
        purpose,
        legalBasis,
        fieldSets: asked.fieldSets as readonly SealedClass[],
        ...(consentId !== undefined && { consentId }),
      };
      const items = preview(held.access, terms as unknown as PreviewTerms, held.who);
      return items.map((item) => withHits(item, held.state));
    });
  }

  /** A restricted case is told to the unit of an agency that such cases are told to, whichever is named. */
  #recipientIn({ caseId, state }: CaseInMemory, named: string): string | undefined {
    const { names, directory } = this.who;
    if (!directory.unit(named)?.recipient) return undefined;
    const unit = isRestricted(state) ? directory.shelterOf(named) : named;
    return unit === undefined ? undefined : names.aliasOf(caseId, unit);
  }

  async rowsPlaced({ actor, caseId, rows }: { actor: Actor; caseId: string; rows: readonly ImportedRow[] }) {
    return this.memory.cases.with(caseId, async ({ state, access }) => {
      const unit = this.who.names.aliasOf(caseId, actor.unit);
      if (unit === undefined || !mayKnow(access, actor.unit)) throw refusal('no-such-case');
      const refOf = (saying: string) => this.secrets.entryRefOf(caseId, saying);
      return placedRows(state, rows, { by: { unit }, refOf }).map(({ entryRef, isThere }) => ({ entryRef, isThere }));
    });
  }

  async leadingToHer(asked: FactsAsked) {
    return leadingToHer(this.memory.cases, asked);
  }

  async contact({ actor, receipt }: { actor: Actor; receipt: string }): Promise<{ received: true; handled: boolean }> {
    const caseId = this.secrets.caseOf(receipt);
    if (caseId === undefined) throw refusal('no-such-case');
    return this.memory.cases.with(caseId, async ({ state }) => {
      const unit = this.who.names.aliasOf(caseId, actor.unit);
      const { contact, persons } = state.intake;
      if (!contact || contact.receivedByUnit !== unit) throw refusal('no-such-case');
      return { received: true, handled: persons.size > 0 || state.screening.screenings.size > 0 };
    });
  }

  async trainingsOf({ actor, staff }: { actor: Actor; staff: readonly string[] }): Promise<readonly Trained[]> {
    this.who.may.mustHave(actor, 'CompleteTraining');
    const trained: Trained[] = [];
    for (const id of staff) {
      const { state } = await this.who.staff.of({ agency: actor.agency, id });
      for (const [course, { at, validUntil }] of state.training.completed)
        trained.push({ staff: id, course, at, validUntil });
    }
    return trained;
  }

  async ownCode({ actor, caseId, accessId }: { actor: Actor; caseId: string; accessId: string }) {
    return this.memory.cases.with(caseId, async ({ state }) => {
      const { standing } = state.ownAccess;
      const me = this.who.names.pseudonymOf(caseId, actor);
      const isToGive = standing?.accessId === accessId && standing.deviceId === undefined && standing.givenBy === me;
      return isToGive ? { code: this.secrets.own.codeOf(caseId, accessId) } : {};
    });
  }

  async openingOf({ actor, caseId, referralId }: { actor: Actor; caseId: string; referralId: string }) {
    return this.memory.cases.with(caseId, async ({ state }) => {
      const referral = referralNamed(state.referral, referralId);
      const isSender = referral?.from === this.who.names.aliasOf(caseId, actor.unit);
      return isSender && referral?.opensAt !== undefined ? { opensAt: referral.opensAt } : {};
    });
  }

  async receiptOf({ caseId }: { caseId: string }): Promise<string> {
    return this.secrets.receiptOf(caseId);
  }

  async casesBeside({ actor, caseId, others }: { actor: Actor; caseId: string; others: readonly string[] }) {
    return others.length === 0 ? {} : this.who.beside.shown(caseId, others, actor);
  }

  /** The cases that stand linked with this one, for whatever in the hub must keep them apart. Told to nobody. */
  linkedWith(caseId: string): Promise<readonly string[]> {
    return this.who.beside.linkedWith(caseId);
  }

  async unitsBehind(asked: {
    actor: Actor;
    caseId: string;
    aliases: readonly string[];
  }): Promise<Readonly<Record<string, string>>> {
    const { actor, caseId, aliases } = asked;
    const { names } = this.who;
    return this.memory.cases.with(caseId, async (held) => {
      if (!mayKnow(held.access, actor.unit)) throw refusal('no-such-case');
      const own = names.aliasOf(caseId, actor.unit);
      // Who took over a referral with the case is known by an alias alone: it is among its parties only for the home.
      const isHome = held.state.intake.homeUnit === own;
      const isFamily = own !== undefined && familyUnitsOf(held.state.children).includes(own);
      const met = new Set([
        own,
        ...(isFamily ? [held.state.intake.homeUnit] : []),
        ...[...held.state.referral.lives.values()]
          .map(({ terms }) => terms.parties)
          .filter((parties) => own !== undefined && parties.includes(own))
          .flat(),
      ]);
      return this.#named(
        caseId,
        aliases.filter((alias) => isHome || met.has(alias) || met.has(today(held.access, alias, BEGINNING))),
      );
    });
  }

  async unitsInTrack({ actor, trackId, aliases }: AliasesAsked): Promise<Readonly<Record<string, string>>> {
    return this.memory.apart.track.with(trackId, async ({ access, state }) => {
      if (!mayKnow(access, actor.unit)) throw refusal('no-such-track');
      const met = [state.homeUnit, ...[...state.referrals.values()].flatMap(({ from, to }) => [from, to])];
      const own = this.who.names.aliasOf(trackId, actor.unit);
      const isParty = (alias: string) => alias === own || state.homeUnit === own || alias === met[0];
      return this.#named(
        trackId,
        aliases.filter((alias) => met.includes(alias) && isParty(alias)),
      );
    });
  }

  /** What units are called, by their alias in this stream. */
  #named(streamId: string, aliases: readonly string[]): Readonly<Record<string, string>> {
    const { names, directory } = this.who;
    const units = aliases.map((alias) => [alias, names.unitBehind(streamId, alias)] as const);
    return Object.fromEntries(
      units.flatMap(([alias, unit]) => (unit === undefined ? [] : [[alias, directory.nameOf(unit)]])),
    );
  }
}
