import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

/** Everything findable. */
@Module({ imports: [IdentityModule], controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
