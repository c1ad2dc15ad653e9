import { Get, Post } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import {
  adviceCatalogue,
  adviceKind,
  adviceSource,
  adviceTopic,
  advised,
  harmOf,
  isInCatalogue,
  type AdviceItem,
  type CodeOf,
} from '@vaern/casework';
import { Answers, By, Command, Examples, Right, type IntentCommand } from '@vaern/gateway';
import { z } from 'zod';
import { adviceExamples } from './advice-examples';
import { answer } from './answers';
import { guidanceFor, guidancePage } from './guidance';

const label = z.object({ da: z.string(), en: z.string() });
const source = z.object({ code: adviceSource.schema, label });
const adviceItem = z.object({
  id: z.string(),
  version: z.int(),
  kind: adviceKind.schema,
  whom: advised.schema,
  topic: adviceTopic.schema,
  label,
  sources: z.array(source),
  /** Who advises against it. */
  against: z.array(source).optional(),
  validFrom: z.iso.date(),
  withdrawn: z.iso.date().optional(),
  /** Whether it may stand in advice that is given today; harmful advice never does. */
  toGive: z.boolean(),
  /** What is offered beside it, by id. */
  beside: z.string().optional(),
  /** Of harmful advice: why. */
  because: label.optional(),
});
export const advicePage = z.object({ items: z.array(adviceItem) });

/** Advice and action plan, for the home unit whichever agency it is. Each agency's controller says under which path. */
@Examples<Pick<AdviceAndPlan, keyof typeof adviceExamples>>(adviceExamples)
export abstract class AdviceAndPlan {
  protected constructor(
    protected readonly desk: CaseDesk,
    /** Today in Denmark. */
    private readonly today: () => string,
  ) {}

  @Get('advice-catalogue')
  @Right('advice-catalogue.see')
  @Answers(advicePage)
  catalogue(): z.infer<typeof advicePage> {
    return { items: adviceCatalogue.map((item) => shown(item, this.today())) };
  }

  @Get('guidance')
  @Right('guidance.see')
  @Answers(guidancePage)
  guidance(@By() actor: Actor): z.infer<typeof guidancePage> {
    return guidanceFor(actor);
  }

  @Post('cases/:caseId/advice')
  @Right('advice.give')
  @Answers(answer)
  giveAdvice(@Command('GiveAdvice', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/actions')
  @Right('action.plan')
  @Answers(answer)
  planAction(@Command('PlanAction', { creates: true }) command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/actions/:actionId/completion')
  @Right('action.complete')
  @Answers(answer)
  completeAction(@Command('CompleteAction') command: IntentCommand) {
    return this.desk.decide(command);
  }

  @Post('cases/:caseId/actions/:actionId/dropping')
  @Right('action.drop')
  @Answers(answer)
  dropAction(@Command('DropAction') command: IntentCommand) {
    return this.desk.decide(command);
  }
}

const sourceNamed = (code: CodeOf<typeof adviceSource>) => ({ code, label: adviceSource.labels[code] });

function shown(item: AdviceItem, today: string) {
  const { harm: _why, sources, against, ...plain } = item;
  return {
    ...plain,
    sources: sources.map(sourceNamed),
    against: against?.map(sourceNamed),
    toGive: item.kind !== 'harmful' && isInCatalogue(item, today),
    because: harmOf(item),
  };
}
