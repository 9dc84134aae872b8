import type { BallotPaper, BallotReceipt } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { downloadText } from '../../shared/download-text';
import type { BallotAddress } from '../secret-ballots/read-ballots';
import styles from '../secret-ballots/secret-ballots.module.css';

interface ReceiptKeptProps {
  address: BallotAddress;
  ballot: BallotPaper;
  receipt: BallotReceipt;
}

/** The acknowledgement of a secret ballot, to keep: it says that the envelope is there, and nothing about what is in it. */
export function ReceiptKept({ address, ballot, receipt: { code, sha256 } }: ReceiptKeptProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  const file = `${ballot.title}\n${t('ballots.receipt')}: ${code}\nSHA-256: ${sha256}\n`;
  return (
    <Notice tone="good" title={t('ballots.recorded')} alert>
      <p>{t('ballots.receiptHint')}</p>
      <code className={styles.code}>{code}</code>
      <div className={styles.buttons}>
        <Button variant="default" onClick={copy}>
          {t(isCopied ? 'ballots.copied' : 'ballots.copy')}
        </Button>
        <Button variant="default" onClick={() => downloadText(`${t('ballots.receiptFile')}.txt`, file)}>
          {t('ballots.download')}
        </Button>
      </div>
      {ballot.state !== 'open' && (
        <p>
          <Anchor
            renderRoot={(props) => (
              <Link
                to="/conferences/$conferenceId/ballots/$ballotId"
                params={{ ...address }}
                search={{ receipt: code }}
                {...props}
              />
            )}
          >
            {t('ballots.findOnList')}
          </Anchor>
        </p>
      )}
    </Notice>
  );
}
