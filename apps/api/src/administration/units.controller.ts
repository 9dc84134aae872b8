import { unitBody, unitSchema, unitsSchema, type UnitBody, type UnitsView, type UnitView } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { UnitsService } from './units.service';

const unitId = z.uuid();

/** The units of the office. */
@ApiTags('administration')
@Controller('api/units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @ApiOperation({ summary: 'Every unit with its people, and why it cannot be removed.' })
  @SerializeOptions({ schema: unitsSchema })
  @ApiOkResponse({ standardSchema: unitsSchema })
  list(@CurrentPerson() person: PersonEntity): Promise<UnitsView> {
    return this.units.list(person);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a unit.' })
  @SerializeOptions({ schema: unitSchema })
  @ApiOkResponse({ standardSchema: unitSchema })
  add(@CurrentPerson() person: PersonEntity, @Body({ schema: unitBody }) form: UnitBody): Promise<UnitView> {
    return this.units.save(person, null, form);
  }

  @Put(':unitId')
  @ApiOperation({ summary: 'Change name, symbol or kind of a unit; its code stays.' })
  @SerializeOptions({ schema: unitSchema })
  @ApiOkResponse({ standardSchema: unitSchema })
  change(
    @CurrentPerson() person: PersonEntity,
    @Param('unitId', { schema: unitId }) id: string,
    @Body({ schema: unitBody }) form: UnitBody,
  ): Promise<UnitView> {
    return this.units.save(person, id, form);
  }

  @Delete(':unitId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a unit that nobody belongs to and nothing names.' })
  remove(@CurrentPerson() person: PersonEntity, @Param('unitId', { schema: unitId }) id: string): Promise<void> {
    return this.units.remove(person, id);
  }
}
