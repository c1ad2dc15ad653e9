export * from './area';
export * from './civil-time';
export * from './code-list';
export * from './cpr';
export * from './decision';
export type {
  Author,
  Circumstances,
  Decided,
  Fact,
  FactDefinition,
  PlainOf,
  SealedPart,
  StoredFact,
  StoredOf,
  Words,
} from './fact';
export { fact } from './fact';
export type { FactEvent } from './read-fact';
export * from './read-intent';
export * from './refusal';
export { fieldsOf, shapeOf, type JsonSchema, type Shape as IntentShape } from './shape';
export * from './slice';
export * from './stream';
export * from './told';
export * from './unreachable';
export * from './validation-words';
export {
  IsAnswers,
  IsCode,
  IsCodes,
  IsCount,
  IsCpr,
  IsDay,
  IsFlag,
  IsId,
  IsWords,
  IsWordsList,
  Optional,
} from './validators';
export * from './words';
