export * from './centre.module';
