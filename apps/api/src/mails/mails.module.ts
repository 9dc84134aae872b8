import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller';
import { MailsService } from './mails.service';

/** What has become of the office's mails. */
@Module({ controllers: [MailsController], providers: [MailsService] })
export class MailsModule {}
