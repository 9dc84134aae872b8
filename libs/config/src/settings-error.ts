/** Thrown at start when the environment cannot be right; it names every variable at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
