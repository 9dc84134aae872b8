import type { TargetView } from '@conference/contracts';
import { Anchor, type AnchorProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSentence } from '../../shared/sentence';

interface ClauseLinkProps extends Pick<AnchorProps, 'size' | 'inherit'> {
  clause: NonNullable<TargetView['clause']>;
}

/** Where the resolution says what was promised: its citation, which leads to the paragraph. */
export function ClauseLink({ clause: { documentId, blockId, citation }, ...look }: ClauseLinkProps) {
  const say = useSentence();
  return (
    <Anchor
      {...look}
      renderRoot={(props) => (
        <Link to="/documents/$documentId" params={{ documentId }} hash={`p-${blockId}`} {...props} />
      )}
    >
      {say(citation)}
    </Anchor>
  );
}
