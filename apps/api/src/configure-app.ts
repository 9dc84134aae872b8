import type { Settings } from '@conference/config';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { sessionCookieName } from './auth/session-cookie';
import { serveWeb } from './serve-web';

/** Plan files of a large office stay far below. */
const LARGEST_PLAN = '2mb';

/** What every instance of the API has, in production and in tests alike: headers, cookies, body limits, documentation, the built web. */
export function configureApp(app: NestExpressApplication, settings: Settings): void {
  app.disable('x-powered-by');
  // a limit counts the address of the client; only a proxy that the settings name may say which that is
  app.set('trust proxy', [...settings.http.trustedProxies]);
  app.use(
    helmet({
      contentSecurityPolicy: { directives: contentSecurityPolicy(settings) },
      strictTransportSecurity: settings.http.isSecure,
    }),
  );
  app.use(cookieParser());
  app.useBodyParser('text', {
    type: ['application/yaml', 'text/yaml', 'text/plain', 'application/x-yaml'],
    limit: LARGEST_PLAN,
  });
  app.useBodyParser('json', { limit: LARGEST_PLAN });
  const document = openApiDocument(app, settings);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Hội nghị API',
  });
  if (settings.webRoot) serveWeb(app, settings.webRoot);
  app.enableShutdownHooks();
}

/** The API as an OpenAPI 3.1 document, made from the same schemas that check the requests. */
export function openApiDocument(app: NestExpressApplication, settings: Settings): OpenAPIObject {
  const description =
    'Runs the yearly staff conference of a public office. Errors are RFC 9457 problem details with a code and text in Vietnamese and English.';
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hội nghị')
    .setDescription(description)
    .setVersion('1')
    .addCookieAuth(sessionCookieName(settings))
    .build();
  return SwaggerModule.createDocument(app, options);
}

function contentSecurityPolicy(settings: Settings) {
  return {
    defaultSrc: ["'self'"],
    // Mantine writes its theme into style elements
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
    upgradeInsecureRequests: settings.http.isSecure ? [] : null,
  };
}
