import { Module, type DynamicModule } from '@nestjs/common';
import { Courier } from './courier';
import type { CourierParts } from './ports';

/** The courier as a process runs it: started and stopped by whoever owns the process. */
@Module({})
export class CourierModule {
  static register(parts: CourierParts): DynamicModule {
    return {
      module: CourierModule,
      providers: [{ provide: Courier, useValue: new Courier(parts) }],
      exports: [Courier],
    };
  }
}
