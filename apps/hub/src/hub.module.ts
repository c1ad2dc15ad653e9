import { Module, type DynamicModule } from '@nestjs/common';
import type { FeedParts, QuestionParts } from '@vaern/case-file';
import type { AgencyKind } from '@vaern/directory';
import { CaseDesk } from '@vaern/case-desk';
import { GatewayModule, type GatewayOptions, type VouchedActors } from '@vaern/gateway';
import { DeskController, VOUCHED } from '../../casedesk/src';
import { CentreModule } from '../../centre/src';
import { KnowledgeModule, type KnowledgeParts } from '../../knowledge/src';
import { MunicipalityModule } from '../../municipality/src';
import { OwnModule, type OwnParts } from '../../own/src';
import { OversightModule, type OversightParts } from '../../oversight/src';
import { PoliceModule } from '../../police/src';

export interface HubModuleParts {
  readonly gateway: GatewayOptions;
  readonly questions: Readonly<Record<AgencyKind, QuestionParts>>;
  /** What gateways that are processes of their own ask. */
  readonly desk: CaseDesk;
  readonly feed: FeedParts;
  readonly oversight: OversightParts;
  readonly own: OwnParts;
  readonly knowledge: KnowledgeParts;
  /** Whom gateways that are processes of their own vouch for. */
  readonly vouched: VouchedActors;
}

/** All gateways in one process. */
@Module({})
export class HubModule {
  static register(parts: HubModuleParts): DynamicModule {
    const { gateway, questions, desk, feed, oversight, own, knowledge, vouched } = parts;
    return {
      module: HubModule,
      imports: [
        GatewayModule.register(gateway),
        MunicipalityModule.register(questions.municipality, feed),
        PoliceModule.register(questions.police, feed),
        CentreModule.register(questions.centre, feed),
        OversightModule.register(oversight),
        OwnModule.register(own),
        KnowledgeModule.register(knowledge),
      ],
      controllers: [DeskController],
      providers: [
        { provide: CaseDesk, useValue: desk },
        { provide: VOUCHED, useValue: vouched },
      ],
    };
  }
}
