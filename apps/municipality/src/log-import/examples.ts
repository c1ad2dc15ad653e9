const pasted = [
  'Dato\tKl.\tHvad skete der\tAfsender\tAntal',
  '14-9-2025\t17.30\tBankede på i ti minutter\t\t',
  '15.09.25\t\tRingede hele dagen\t00 00 12 99\t34',
].join('\n');

/** Bodies of an import: what would be taken in, and taking it in. */
export const logImportExamples = {
  'a table that was pasted, first to be looked at': {
    value: { format: 'table', text: pasted, audience: 'police', channels: ['call'], behaviours: ['contact'] },
  },
  'and then taken in': {
    value: {
      format: 'table',
      text: pasted,
      audience: 'police',
      channels: ['call'],
      behaviours: ['contact'],
      commit: true,
    },
  },
  'a file of a spreadsheet': {
    value: {
      format: 'csv',
      file: Buffer.from('Dato;Kanal;Adfærd;Tekst\n3-3-2025;sms;Trussel;Du skal nok få det\n').toString('base64'),
      audience: 'perpetrator',
    },
  },
} as const;
