import type { ViewAddress, ViewPage } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter of a page that somebody keeps under a name, for themselves or for the whole office. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('uuid') ownerId: string;
  @Column('text') page: ViewPage;
  @Column('text') name: string;
  @Column('jsonb') address: ViewAddress;
  @Column('boolean') isShared: boolean;
  @Column('timestamptz') savedAt: Date;
}

/** With which view a page begins for somebody: the id of a kept one, or the key of one that every office has. */
@Entity('default_view')
export class DefaultViewEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') page: ViewPage;
  @Column('text') view: string;
}
