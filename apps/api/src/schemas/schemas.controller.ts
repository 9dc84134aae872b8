import { OpenDoor } from '@conference/health';
import { conferencePlanSchema, demoSummarySchema } from '@conference/contracts';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { examplePlan } from './example-plan';

/** The published schemas of the files that offices write and read. */
@ApiTags('schemas')
@Controller('api/schemas')
@OpenDoor()
export class SchemasController {
  @Get('conference-plan.json')
  @Header('Content-Type', 'application/schema+json')
  @ApiOperation({ summary: 'JSON Schema of the plan file.' })
  plan(): string {
    return JSON.stringify(z.toJSONSchema(conferencePlanSchema, { io: 'input', unrepresentable: 'any' }), null, 2);
  }

  @Get('demo-summary.json')
  @Header('Content-Type', 'application/schema+json')
  @ApiOperation({ summary: 'JSON Schema of the summary that the demonstration writes.' })
  summary(): string {
    return JSON.stringify(z.toJSONSchema(demoSummarySchema), null, 2);
  }

  @Get('conference-plan.example.yaml')
  @Header('Content-Type', 'application/yaml; charset=utf-8')
  @ApiOperation({ summary: 'A plan to begin from.' })
  example(): Promise<string> {
    return examplePlan();
  }
}
