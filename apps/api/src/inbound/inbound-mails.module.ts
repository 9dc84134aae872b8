import { Module } from '@nestjs/common';
import { InboundMailsController } from './inbound-mails.controller';
import { InboundMailsService } from './inbound-mails.service';

/** What came in by mail. */
@Module({ controllers: [InboundMailsController], providers: [InboundMailsService] })
export class InboundMailsModule {}
