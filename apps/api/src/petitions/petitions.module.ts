import { Module } from '@nestjs/common';
import { PetitionsController } from './petitions.controller';
import { PetitionsService } from './petitions.service';

/** How the staff, the employee side or the head ask for an extraordinary conference. */
@Module({ controllers: [PetitionsController], providers: [PetitionsService] })
export class PetitionsModule {}
