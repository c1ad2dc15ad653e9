/** Bodies of `POST /contacts`: whether staff are parties is always asked. */
export const contactExamples = {
  'a call from the affected person': {
    value: {
      channel: 'phone',
      reporter: 'affected',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
      relation: 'former-partner',
      affectedAware: 'yes',
      childrenInvolved: 'no',
      text: 'Hun bliver ringet op hver aften og er blevet fulgt hjem to gange.',
      phones: ['00 00 12 41'],
    },
  },
  'noticed at work': {
    value: {
      channel: 'own-work',
      reporter: 'professional',
      immediateDanger: false,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
      affectedAware: 'unknown',
    },
  },
  'a colleague, who must stay unknown to the others': {
    value: {
      channel: 'in-person',
      reporter: 'affected',
      immediateDanger: false,
      affectedIsEmployee: 'yes',
      perpetratorIsStaff: 'no',
      mustNotKnow: ['demo-colleague'],
      text: 'Min nabo venter ved bilen efter arbejde.',
    },
  },
} as const;
