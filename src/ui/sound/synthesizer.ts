import type { Note } from '../../sandbox/live-input.ts';

/** Most voices at once; more would only be noise. */
const MOST_VOICES = 64;
/** Loudness of one voice, 0 to 1: several together stay below the limit. */
const VOICE_GAIN = 0.12;
/** Seconds that a voice takes to come and to go, so that it does not click. */
const EDGE_SECONDS = 0.012;

/** Plays notes with the browser's own oscillators. The owner disposes it. */
export class Synthesizer {
  readonly #context: BaseAudioContext;
  readonly #voices = new Set<OscillatorNode>();

  /** Sounds go where the context sends them; by default to the speakers. */
  constructor(context: BaseAudioContext = new AudioContext()) {
    this.#context = context;
  }

  /** Plays notes at their times; browsers stay silent until the person has clicked or pressed a key on the page. */
  play(notes: readonly Note[]): void {
    if (this.#context instanceof AudioContext) void this.#context.resume();
    for (const note of notes) if (this.#voices.size < MOST_VOICES) this.#voice(note);
  }

  /** Ends every note, those to come included. */
  silence(): void {
    for (const voice of this.#voices) voice.stop();
    this.#voices.clear();
  }

  dispose(): void {
    this.silence();
    if (this.#context instanceof AudioContext) void this.#context.close();
  }

  #voice({ delayMs, durationMs, frequency }: Note): void {
    const start = this.#context.currentTime + delayMs / 1000;
    const end = start + durationMs / 1000;
    const voice = this.#context.createOscillator();
    const gain = this.#context.createGain();
    voice.type = 'triangle';
    voice.frequency.value = frequency;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(VOICE_GAIN, start + EDGE_SECONDS);
    gain.gain.setValueAtTime(VOICE_GAIN, Math.max(start + EDGE_SECONDS, end - EDGE_SECONDS));
    gain.gain.linearRampToValueAtTime(0, end);
    voice.connect(gain).connect(this.#context.destination);
    voice.start(start);
    voice.stop(end + EDGE_SECONDS);
    this.#voices.add(voice);
    voice.addEventListener('ended', () => {
      this.#voices.delete(voice);
      gain.disconnect();
    });
  }
}
