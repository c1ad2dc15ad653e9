import { words } from '../words/words';

export const languageWords = words({
  da: {
    unknown: 'sproget er ikke oplyst',
    another: 'Et andet sprog',
    code: 'Hvilket andet sprog?',
    codeHint: 'Sprogets kode på to eller tre bogstaver (ISO 639), for eksempel lb for luxembourgsk.',
  },
  en: {
    unknown: 'the language is not known',
    another: 'Another language',
    code: 'Which other language?',
    codeHint: 'The language’s code of two or three letters (ISO 639), for example lb for Luxembourgish.',
  },
});
