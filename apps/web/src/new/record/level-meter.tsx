import { Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LevelState, type Loudness, levelState, loudnessOf, meterShare } from './level.ts';

/** Loudness is looked at so often; what is said of it follows the last three seconds. */
const EVERY_MS = 80;
const REMEMBERED = 38;

/** How loud the microphone hears, and whether that is enough. */
export function LevelMeter({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<LevelState>('silent');
  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    const source = context.createMediaStreamSource(stream);
    source.connect(analyser);
    // A context that the browser holds back until somebody acts shows nothing at all.
    void context.resume();
    const samples = new Float32Array(analyser.fftSize);
    let recent: Loudness[] = [];
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = loudnessOf(samples);
      recent = [...recent.slice(1 - REMEMBERED), loudness];
      if (bar.current) bar.current.style.transform = `scaleX(${meterShare(loudness.db)})`;
      setState(levelState(recent));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      source.disconnect();
      void context.close();
    };
  }, [stream]);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={500}>
          {t('newInterview.record.level')}
        </Text>
        <Text size="sm">{t(`newInterview.record.levels.${state}`)}</Text>
      </Group>
      <div className="level-meter" aria-hidden>
        <div ref={bar} className={`level-bar level-${state}`} />
      </div>
    </div>
  );
}
