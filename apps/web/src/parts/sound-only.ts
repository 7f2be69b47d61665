interface Recording {
  /** Its media type; of a recording of which only the name is known, nothing. */
  type?: string;
  name: string;
}

/** Whether a recording has no picture, as far as its type or name tells. */
export const isSoundOnly = ({ type = '', name }: Recording): boolean =>
  type.startsWith('audio/') || (!type.startsWith('video/') && /\.(wav|mp3|m4a|mka|ogg|oga|opus|flac)$/i.test(name));
