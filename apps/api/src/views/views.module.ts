import { Module } from '@nestjs/common';
import { ViewsController } from './views.controller';
import { ViewsService } from './views.service';

/** Filters of pages, kept under a name. */
@Module({ controllers: [ViewsController], providers: [ViewsService] })
export class ViewsModule {}
