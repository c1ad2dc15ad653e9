import { codeList } from '../kernel/code-list';

export const conversationChannel = codeList('conversation-channel', 1, {
  phone: ['Telefon', 'Phone'],
  'in-person': ['Personligt møde', 'In person'],
  'at-home': ['Hjemmebesøg', 'At home'],
  video: ['Video', 'Video'],
  written: ['Skriftligt', 'In writing'],
});
/** Who sought whom. */
export const conversationInitiative = codeList('conversation-initiative', 1, {
  ours: ['Vi kontaktede ham', 'We contacted him'],
  theirs: ['Han henvendte sig selv', 'He came of his own accord'],
});
export const interpreter = codeList('interpreter', 1, {
  present: ['Tolk til stede', 'Interpreter present'],
  'by-phone': ['Tolk på telefon', 'Interpreter by phone'],
  'by-video': ['Tolk på video', 'Interpreter by video'],
  'none-found': ['Ingen tolk at få', 'No interpreter to be had'],
});
export const emergencyService = codeList('emergency-service', 1, {
  'alarm-112': ['Alarmcentralen, 1-1-2', 'Emergency, 1-1-2'],
  'police-114': ['Politiet, 1-1-4', 'Police, 1-1-4'],
  'doctor-on-call': ['Lægevagt', 'Doctor on call'],
  'psychiatric-emergency': ['Psykiatrisk akutmodtagelse', 'Psychiatric emergency'],
});
