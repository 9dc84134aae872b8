import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { HonoursController } from './honours.controller';
import { HonoursService } from './honours.service';

/** Awards, and the launch of the emulation. */
@Module({ imports: [IdentityModule], controllers: [HonoursController], providers: [HonoursService] })
export class HonoursModule {}
