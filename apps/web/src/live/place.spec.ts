import { expect, it } from '@jest/globals';
import { placeOf } from './place';

const caseId = '3f8a1c52-0d4e-4f6a-9b7c-2e1d0c9b8a71';

it.each([
  [`/cases/${caseId}`, { caseId, isForm: false, isCall: false }],
  [`/cases/${caseId}/call`, { caseId, isForm: false, isCall: true }],
  [`/cases/${caseId}/screening`, { caseId, isForm: true, isCall: false }],
  [`/cases/${caseId}/approaches/${caseId}`, { caseId, isForm: true, isCall: false }],
  ['/cases', { isForm: false, isCall: false }],
  ['/worklist', { isForm: false, isCall: false }],
  [`/tracks/${caseId}`, { isForm: false, isCall: false }],
])('%s', (path, place) => expect(placeOf(path)).toEqual(place));
