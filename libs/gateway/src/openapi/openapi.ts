import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { rights } from '@vaern/access';
import { ClosedByDefault, type Route } from '../rights/closed-by-default';
import { documented } from './documented';
import { operationOf, type Operation } from './operation';
import { problemSchema } from './problem-schema';

export interface Described {
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

/** The OpenAPI 3.1 document of every route, from what the routes themselves declare. */
export function openApiOf(app: INestApplication, { title, description, version }: Described): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(title)
    .setDescription(description)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'signed-in')
    .addSecurity('own-access', { type: 'http', scheme: 'own' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, handler) => `${controller}.${handler}`,
  });
  const routes = new Map(
    app
      .get(ClosedByDefault)
      .routes()
      .map((route) => [nameOf(route), route]),
  );
  for (const [path, operations] of Object.entries(document.paths)) {
    describe(operations as Record<string, Operation>, idsIn(path), routes);
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...problemSchema } };
  return document;
}

/**
 * Serves the document at `/api/openapi.json`, and to browsers at `/api/docs`; it is written when first asked for. Call it
 * before the app listens.
 */
export function serveOpenApi(app: INestApplication, as: Described): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app, as), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

const nameOf = ({ controller, handler }: Route) => `${controller.name}.${handler}`;

const idsIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function describe(
  operations: Record<string, Operation>,
  inPath: readonly string[],
  routes: ReadonlyMap<string, Route>,
): void {
  for (const operation of Object.values(operations)) {
    const route = routes.get(operation.operationId ?? '');
    if (route) Object.assign(operation, operationOf(operation, { ...said(route), inPath }));
  }
}

function said({ controller, handler, declared }: Route) {
  const method = Reflect.get(controller.prototype as object, handler) as object;
  const label = declared.right && rights[declared.right];
  const { right, servedTo, open } = declared;
  return { ...documented(method), right, servedTo, open, label };
}
