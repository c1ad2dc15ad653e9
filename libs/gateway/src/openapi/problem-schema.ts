import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** RFC 9457, as every route may answer. */
export const problemSchema: Schemas = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: { type: 'string', description: 'Stable: /problems/<code>' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'In the language of Accept-Language: da (default) or en' },
      instance: { type: 'string', description: 'urn:uuid:<request id>' },
      params: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description:
          'What a refusal rests on: ids and pseudonyms. `account`: of the colleague whom `by` stands for, where that is one of the own unit whom the staff book names',
      },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'detail'],
          properties: {
            pointer: { type: 'string', description: 'JSON pointer of the field, as a URI fragment' },
            parameter: { type: 'string' },
            header: { type: 'string' },
            code: { type: 'string' },
            detail: { type: 'string' },
          },
        },
      },
    },
  },
};
