import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DecideHandler } from './decide.handler';
import { DESK_PARTS, type DeskParts } from './desk-parts';

/** The only maker of facts: one command, one handler. */
@Module({})
export class CaseDeskModule {
  static register(parts: DeskParts): DynamicModule {
    return {
      module: CaseDeskModule,
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: DESK_PARTS, useValue: parts }, DecideHandler],
      exports: [CqrsModule],
    };
  }
}
