import { Module } from '@nestjs/common';
import { SessionService } from '../auth/session.service';
import { SignInController } from '../auth/sign-in.controller';
import { DevicesController } from './devices.controller';
import { IdentityController } from './identity.controller';
import { PasskeysService } from './passkeys.service';
import { ProofNeeded } from './proof-needed';

/** Who somebody is: sessions, how they begin, and what confirms them. */
@Module({
  controllers: [SignInController, IdentityController, DevicesController],
  providers: [SessionService, PasskeysService, ProofNeeded],
  exports: [SessionService, ProofNeeded],
})
export class IdentityModule {}
