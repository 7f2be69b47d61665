import type { HeaderNote, RouteNotes } from '../api/route-notes.ts';

const RESUMABLE = { 'Tus-Resumable': { description: 'Version of the protocol', required: true, example: '1.0.0' } };
const whole = (description: string, required = true): HeaderNote => ({ description, required });
const ANSWER = 'Tus-Resumable';

/** What the documentation tells of tus (https://tus.io/protocols/resumable-upload), whose server reads the requests by itself. */
export const TUS_NOTES = {
  OPTIONS: {
    answers: {
      204: { description: 'What it can do', headers: [ANSWER, 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size'] },
    },
  },
  POST: {
    headers: {
      ...RESUMABLE,
      'Upload-Length': whole('Bytes of the whole file'),
      'Upload-Metadata': {
        description: 'Pairs of a name and a value in base64: filename, and kind (recording or transcript)',
        example: 'filename dGFsay5tcDQ=,kind cmVjb3JkaW5n',
      },
    },
    answers: { 201: { description: 'Started', headers: [ANSWER, 'Location', 'Upload-Offset'] } },
  },
  HEAD: {
    headers: RESUMABLE,
    answers: {
      200: { description: 'How far it is', headers: [ANSWER, 'Upload-Offset', 'Upload-Length', 'Upload-Metadata'] },
    },
  },
  PATCH: {
    headers: { ...RESUMABLE, 'Upload-Offset': whole('Bytes that have arrived already, as HEAD tells') },
    body: { type: 'application/offset+octet-stream', schema: { type: 'string', format: 'binary' } },
    answers: { 204: { description: 'Taken', headers: [ANSWER, 'Upload-Offset'] } },
  },
  DELETE: { headers: RESUMABLE, answers: { 204: { description: 'Cancelled', headers: [ANSWER] } } },
} as const satisfies Record<string, RouteNotes>;

/** The parts of an upload in one form, which are read as they come. */
export const FORM_NOTES: RouteNotes = {
  body: {
    type: 'multipart/form-data',
    schema: {
      type: 'object',
      properties: {
        kind: {
          type: 'string',
          enum: ['recording', 'transcript'],
          default: 'recording',
          description: 'Before the file',
        },
        file: { type: 'string', format: 'binary', description: 'The last part' },
      },
      required: ['file'],
    },
  },
  answers: { 201: { headers: ['Location'] } },
};
