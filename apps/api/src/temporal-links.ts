import type { Settings } from '@conference/config';

/** Where operators see a run in the Temporal UI. */
export function temporalRunUrl({ temporal }: Settings, workflowId: string): string {
  return `${temporal.uiUrl}/namespaces/${encodeURIComponent(temporal.namespace)}/workflows/${encodeURIComponent(workflowId)}`;
}
