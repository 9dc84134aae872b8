import {
  defaultViewBody,
  savedViewsQuery,
  savedViewsSchema,
  saveViewBody,
  type DefaultViewBody,
  type SavedViews,
  type SavedViewsQuery,
  type SaveViewBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ViewsService } from './views.service';

const id = z.uuid();

/** Filters of pages, kept under a name. */
@ApiTags('views')
@Controller('api/views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @ApiOperation({ summary: 'One’s own views of a page, those of the office, and with which the page begins.' })
  @SerializeOptions({ schema: savedViewsSchema })
  @ApiOkResponse({ standardSchema: savedViewsSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: savedViewsQuery }) query: SavedViewsQuery,
  ): Promise<SavedViews> {
    return this.views.list(person, query);
  }

  @Post()
  @ApiOperation({ summary: 'Keep a filter under a name; only those who lead the office share one with all.' })
  @SerializeOptions({ schema: savedViewsSchema })
  @ApiCreatedResponse({ standardSchema: savedViewsSchema })
  save(@CurrentPerson() person: PersonEntity, @Body({ schema: saveViewBody }) body: SaveViewBody): Promise<SavedViews> {
    return this.views.save(person, body);
  }

  @Put('default')
  @ApiOperation({ summary: 'With which view a page begins for oneself; null for everything.' })
  @SerializeOptions({ schema: savedViewsSchema })
  @ApiOkResponse({ standardSchema: savedViewsSchema })
  beginWith(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: defaultViewBody }) body: DefaultViewBody,
  ): Promise<SavedViews> {
    return this.views.beginWith(person, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a view.' })
  remove(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) viewId: string): Promise<void> {
    return this.views.remove(person, viewId);
  }
}
