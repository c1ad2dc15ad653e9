export * from './police.module';
