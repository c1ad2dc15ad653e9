import {
  Inject,
  Module,
  RequestMethod,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
} from '@nestjs/common';
import { opensSealed } from '@vaern/gateway';
import { ComeIn } from './come-in';
import { marksDevices } from './device';
import { OwnController } from './own.controller';
import { OwnEvidenceController } from './own-evidence.controller';
import { OWN, type OwnParts } from './parts';

/** The affected person's own way in: her log, write-only. */
@Module({})
export class OwnModule implements NestModule {
  constructor(@Inject(OWN) private readonly parts: OwnParts) {}

  static register(parts: OwnParts): DynamicModule {
    return {
      module: OwnModule,
      controllers: [OwnController, OwnEvidenceController],
      providers: [
        { provide: OWN, useValue: parts },
        { provide: ComeIn, useFactory: () => new ComeIn(parts) },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    const opens = opensSealed((sealed) => this.parts.own.opened(sealed));
    consumer.apply(marksDevices(this.parts), opens).forRoutes({ path: 'api/own/{*any}', method: RequestMethod.ALL });
  }
}
