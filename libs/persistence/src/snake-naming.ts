import { DefaultNamingStrategy } from 'typeorm';

/** Names columns as PostgreSQL people write them: `heldOn` is `held_on`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
