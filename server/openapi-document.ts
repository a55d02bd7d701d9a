import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { applicantRoutes } from './contract/applicants.ts';
import { attachmentRoutes } from './contract/attachments.ts';
import { auditRoutes } from './contract/audit.ts';
import { bothSidesRoutes } from './contract/both-sides.ts';
import { catchmentRoutes } from './contract/catchments.ts';
import { checkInRoutes } from './contract/check-in.ts';
import { checkInSettingsRoutes } from './contract/check-in-settings.ts';
import { coordinationSettingsRoutes } from './contract/coordination-settings.ts';
import { json, problemSchema } from './contract/common.ts';
import type { Access } from './contract/common.ts';
import { coordinationRoutes } from './contract/coordination.ts';
import { editionRoutes } from './contract/edition-routes.ts';
import { homeRoutes } from './contract/home.ts';
import { planRoutes } from './contract/plan-routes.ts';
import { intakePlanRoutes } from './contract/intake-plans.ts';
import { intakeRoutes } from './contract/intake-routes.ts';
import { liveRoutes } from './contract/live.ts';
import { evidenceWorkRoutes } from './contract/evidence-work.ts';
import { followUpRoutes } from './contract/follow-up.ts';
import { freedPlaceRoutes } from './contract/freed-places.ts';
import { reconsiderationRoutes } from './contract/reconsiderations.ts';
import { noticeRoutes } from './contract/notice.ts';
import { progressRoutes } from './contract/progress.ts';
import { rulebookRoutes } from './contract/rulebook.ts';
import { runRoutes } from './contract/runs.ts';
import { schoolRoutes } from './contract/schools.ts';
import { seasonRoutes } from './contract/season.ts';
import { batchRoutes } from './contract/batches.ts';
import { sessionRoutes } from './contract/session.ts';
import { sweepRoutes } from './contract/sweeps.ts';
import { verificationRoutes } from './contract/verification.ts';
import { warningRoutes } from './contract/warnings.ts';

/** Every route of the contract, once. */
export const ALL_ROUTES = [
  ...sessionRoutes,
  ...seasonRoutes,
  ...noticeRoutes,
  ...applicantRoutes,
  ...evidenceWorkRoutes,
  ...attachmentRoutes,
  ...schoolRoutes,
  ...catchmentRoutes,
  ...editionRoutes,
  ...intakePlanRoutes,
  ...warningRoutes,
  ...runRoutes,
  ...verificationRoutes,
  ...batchRoutes,
  ...coordinationRoutes,
  ...planRoutes,
  ...checkInRoutes,
  ...bothSidesRoutes,
  ...checkInSettingsRoutes,
  ...coordinationSettingsRoutes,
  ...followUpRoutes,
  ...reconsiderationRoutes,
  ...freedPlaceRoutes,
  ...progressRoutes,
  ...homeRoutes,
  ...liveRoutes,
  ...auditRoutes,
  ...rulebookRoutes,
  ...sweepRoutes,
  ...intakeRoutes,
] as const;

/** The OpenAPI 3.1 document, from the contract alone; each operation also answers problem JSON. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  for (const route of ALL_ROUTES) {
    const access: Access = route['x-access'];
    registry.registerPath({
      ...route,
      security: access.who === 'anyone' ? [] : [{ session: [] }],
      responses: {
        ...route.responses,
        default: {
          ...json(problemSchema, 'A problem (RFC 9457)'),
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    });
  }
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'admission_session',
  });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Junior-school admission',
      version: '1',
      description:
        'The service under the admission console. Every write carries the version it was based on.',
    },
  });
}
