import {
  authorisationBody,
  authorisationListSchema,
  authorisationSchema,
  type AuthorisationBody,
  type AuthorisationList,
  type AuthorisationView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { AuthorisationsService } from './authorisations.service';

const id = z.uuid();

/** Orders by which one person acts for another (văn bản ủy quyền, phân công). */
@ApiTags('absences')
@Controller('api/authorisations')
export class AuthorisationsController {
  constructor(private readonly authorisations: AuthorisationsService) {}

  @Get()
  @ApiOperation({ summary: 'Orders of authorisation: all of them for those who lead, one’s own for others.' })
  @SerializeOptions({ schema: authorisationListSchema })
  @ApiOkResponse({ standardSchema: authorisationListSchema })
  list(@CurrentPerson() person: PersonEntity): Promise<AuthorisationList> {
    return this.authorisations.list(person);
  }

  @Post()
  @ApiOperation({
    summary: 'Enter an order: its number, what it covers, from when to when, for whom. It cannot be passed on.',
  })
  @SerializeOptions({ schema: authorisationSchema })
  @ApiCreatedResponse({ standardSchema: authorisationSchema })
  enter(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: authorisationBody }) body: AuthorisationBody,
  ): Promise<AuthorisationView> {
    return this.authorisations.enter(person, body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End an order: from this moment on nobody acts under it, whatever page is open.' })
  end(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) orderId: string): Promise<void> {
    return this.authorisations.end(person, orderId);
  }
}
