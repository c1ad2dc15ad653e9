export * from './municipality.module';
