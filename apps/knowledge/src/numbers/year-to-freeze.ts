import { IsCount } from '@vaern/casework';

export class YearToFreeze {
  @IsCount(2020, 2100) year!: number;
}
