/** The parts of `webvtt-parser` (W3C’s own) that are used; it has no types. */
declare module 'webvtt-parser' {
  /** A node of a cue’s text. */
  export interface CueNode {
    type?: 'text' | 'object' | 'timestamp';
    /** `v` for a voice, `i`, `b`, `u`, `c`, `lang`, `ruby`, `rt`. */
    name?: string;
    /** The words of a text; what stands in the tag of a voice or a language. */
    value?: string;
    children?: CueNode[];
  }

  /** A cue; times in seconds. */
  export interface ParsedCue {
    startTime: number;
    endTime: number;
    text: string;
    tree: CueNode;
  }

  class WebVTTParser {
    constructor(entities?: Record<string, string>);
    parse(
      text: string,
      mode?: string,
    ): { cues: ParsedCue[]; errors: { message: string; line: number; col?: number }[] };
  }

  class WebVTTCueTextParser {
    constructor(text: string, onError: (message: string) => void, mode?: string, entities?: Record<string, string>);
    parse(start: number, end: number): CueNode;
  }

  const webvtt: { WebVTTParser: typeof WebVTTParser; WebVTTCueTextParser: typeof WebVTTCueTextParser };
  export default webvtt;
}
