/** The store does not answer, or answers with a failure of its own. */
export class StoreAway extends Error {
  override readonly name: string = 'StoreAway';
}

/** The store has no room left. */
export class StoreFull extends StoreAway {
  override readonly name = 'StoreFull';
}

/** The bytes that a row names are not in the store. */
export class ContentMissing extends Error {
  override readonly name = 'ContentMissing';

  constructor(
    readonly sha256: string,
    options?: ErrorOptions,
  ) {
    super(`no content is kept under ${sha256}`, options);
  }
}

/** Bytes were found that are not those of their SHA-256: damaged, cut off or swapped. They are never handed out. */
export class ContentDamaged extends Error {
  override readonly name = 'ContentDamaged';

  constructor(readonly sha256: string) {
    super(`the content kept under ${sha256} is not the one that was put there`);
  }
}
