import { Button } from '@mantine/core';
import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './pledge.module.css';

const INK = '#14213d';
const WIDTH = 2.5;

/** A place to draw one's signature with a finger, a pen or a mouse; who cannot draw chooses to type instead. */
export function SignaturePad({ onDraw }: { onDraw: (picture: File | null) => void }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  useEffect(() => prepare(canvas.current!), []);

  const pen = () => canvas.current!.getContext('2d')!;
  const begin = (event: PointerEvent) => {
    canvas.current!.setPointerCapture(event.pointerId);
    isDown.current = true;
    pen().beginPath();
    pen().moveTo(...placeOf(canvas.current!, event));
  };
  const draw = (event: PointerEvent) => {
    if (!isDown.current) return;
    pen().lineTo(...placeOf(canvas.current!, event));
    pen().stroke();
  };
  const end = () => {
    if (!isDown.current) return;
    isDown.current = false;
    canvas.current!.toBlob((blob) => {
      if (blob) onDraw(new File([blob], 'chu-ky.png', { type: 'image/png' }));
    }, 'image/png');
  };
  const clear = () => {
    prepare(canvas.current!);
    onDraw(null);
  };
  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('pledge.drawHere')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className={styles.padFoot}>
        <span className="quiet">{t('pledge.drawHint')}</span>
        <Button size="xs" variant="default" onClick={clear}>
          {t('pledge.clear')}
        </Button>
      </div>
    </div>
  );
}

/** An empty sheet as sharp as the screen; white, so that the picture can be printed. */
function prepare(canvas: HTMLCanvasElement): void {
  const { width, height } = canvas.getBoundingClientRect();
  const sharpness = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(sharpness, sharpness);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = INK;
  pen.lineWidth = WIDTH;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

function placeOf(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): [x: number, y: number] {
  const { left, top } = canvas.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
