import { z } from 'zod';
import { writeDownView } from '../../interviews/audit.ts';
import { addNote, changeNote, listNotes, NewNote, NoteChange, NoteView, removeNote } from '../../interviews/notes.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

const tags = ['notes'];
const params = z.object({ id: z.uuid() });

/** Notes on interviews and moments in them; candidates and share links never see them. */
export const noteRoutes: ApiPlugin = (app, services) => {
  app.route({
    method: 'GET',
    url: '/api/v1/interviews/:id/notes',
    config: { permission: 'note.read' },
    schema: {
      tags,
      summary: 'The notes on an interview',
      params,
      response: { 200: z.object({ items: z.array(NoteView) }) },
    },
    handler: async (request) => {
      const who = somebody(request);
      const { id: interviewId } = request.params;
      const items = await listNotes(services, who, interviewId);
      await writeDownView(services, who, { action: 'notes.viewed', interviewId });
      return { items };
    },
  });
  app.route({
    method: 'POST',
    url: '/api/v1/interviews/:id/notes',
    config: { permission: 'note.write', idempotent: true },
    schema: { tags, summary: 'Write a note', params, body: NewNote, response: { 201: NoteView } },
    handler: async (request, reply) =>
      reply.code(201).send(await addNote(services, somebody(request), request.params.id, request.body)),
  });
  app.route({
    method: 'PATCH',
    url: '/api/v1/notes/:id',
    config: { permission: 'note.write' },
    schema: { tags, summary: 'Change a note of one’s own', params, body: NoteChange, response: { 200: NoteView } },
    handler: (request) => changeNote(services, somebody(request), request.params.id, request.body),
  });
  app.route({
    method: 'DELETE',
    url: '/api/v1/notes/:id',
    config: { permission: 'note.write' },
    schema: { tags, summary: 'Remove a note of one’s own', params, response: { 204: z.null().describe('Nothing') } },
    handler: async (request, reply) => {
      await removeNote(services, somebody(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
};
