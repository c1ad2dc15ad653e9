export { Courier, type CourierState } from './courier';
export { CourierModule } from './courier.module';
export { courierFigures, noFigures, type CourierFigures } from './figures';
export { Courier1763700000002 } from './migration';
export { type CourierParts, type InTransaction, type Limits } from './ports';
export { Standstill, type StandstillReason } from './standstill';
export { tellsWhenAsked } from './when-asked';
