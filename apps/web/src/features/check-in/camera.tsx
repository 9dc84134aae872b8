import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import styles from './check-in.module.css';
import { openQrReader } from './qr-reader';

const LOOK_EVERY_MS = 200;
/** A code that is still held before the camera is one scan. */
const SAME_CODE_MS = 4_000;

/** The camera at the door: every code that it sees is told once. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  return (
    <div className={styles.camera}>
      <Button
        variant={isOn ? 'default' : 'light'}
        onClick={() => {
          setRefused(false);
          setOn(!isOn);
        }}
      >
        {t(isOn ? 'checkIn.cameraOff' : 'checkIn.cameraOn')}
      </Button>
      {isOn && (
        <Picture
          onCode={onCode}
          onRefused={() => {
            setOn(false);
            setRefused(true);
          }}
        />
      )}
      {isRefused && (
        <Notice tone="wait" title={t('checkIn.noCamera')} alert>
          <p>{t('checkIn.noCameraHint')}</p>
        </Notice>
      )}
    </div>
  );
}

function Picture({ onCode, onRefused }: { onCode: (text: string) => void; onRefused: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const onSeen = useEffectEvent(onCode);
  const onFailed = useEffectEvent(onRefused);
  useEffect(() => {
    const watching = watch(video.current!, onSeen);
    watching.failed.catch(() => onFailed());
    return watching.stop;
  }, []);
  return <video ref={video} className={styles.picture} aria-label={t('checkIn.picture')} playsInline muted />;
}

/** Looks at the camera's picture until it is stopped; fails when there is no camera, or none that one may use. */
function watch(video: HTMLVideoElement, onCode: (text: string) => void) {
  let isStopped = false;
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    stream?.getTracks().forEach((track) => track.stop());
  };
  const begin = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isStopped) return stop();
    video.srcObject = stream;
    await video.play();
    const read = await openQrReader();
    const seen = seenOnce();
    const look = async () => {
      const text = await read(video).catch(() => null);
      if (isStopped) return;
      if (text !== null && seen.isNew(text)) onCode(text);
      timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
  };
  return { failed: begin(), stop };
}

function seenOnce() {
  let last = { text: '', at: -Infinity };
  return {
    isNew(text: string): boolean {
      const isSame = text === last.text && performance.now() - last.at < SAME_CODE_MS;
      last = { text, at: performance.now() };
      return !isSame;
    },
  };
}
