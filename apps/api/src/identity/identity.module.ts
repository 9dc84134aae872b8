import { Module } from '@nestjs/common';
import { SessionWatch } from '../auth/session-watch.service';
import { SessionService } from '../auth/session.service';
import { SignInController } from '../auth/sign-in.controller';
import { DevicesController } from './devices.controller';
import { IdentityController } from './identity.controller';
import { PasskeysService } from './passkeys.service';
import { ProofNeeded } from './proof-needed';

/** Who somebody is: sessions, how they begin, and what confirms them. */
@Module({
  controllers: [SignInController, IdentityController, DevicesController],
  providers: [SessionService, SessionWatch, PasskeysService, ProofNeeded],
  exports: [SessionService, SessionWatch, ProofNeeded],
})
export class IdentityModule {}
