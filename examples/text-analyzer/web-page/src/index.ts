import { defineTools, error, structured, variable } from 'ftl-deploy/sdk';
import { fetchPage, PageError, type Page } from './fetch-page.ts';

defineTools({
  read_page: {
    title: 'Read a web page',
    description:
      'Fetches a page of the configured web site and gives its status, its title and the links on it.',
    inputSchema: {
      type: 'object',
      properties: {
        path: {
          type: 'string',
          description: 'Path of the page, for example "/docs/".',
          default: '/',
          maxLength: 2000,
        },
      },
      additionalProperties: false,
    },
    outputSchema: {
      type: 'object',
      properties: {
        url: { type: 'string' },
        status: { type: 'integer' },
        title: { type: ['string', 'null'] },
        links: {
          type: 'array',
          items: {
            type: 'object',
            properties: { url: { type: 'string' }, text: { type: 'string' } },
            required: ['url', 'text'],
          },
        },
      },
      required: ['url', 'status', 'title', 'links'],
    },
    annotations: { readOnlyHint: true, openWorldHint: true },
    handler: async ({ path }) => {
      try {
        const page = await fetchPage(variable('site'), path ?? '/', fetch);
        return structured({ ...page }, summarize(page));
      } catch (thrown) {
        if (thrown instanceof PageError) return error(thrown.message);
        throw thrown;
      }
    },
  },
});

function summarize({ url, status, title, links }: Page): string {
  return `${url} answered ${status}: ${title ?? 'a page without a title'}, ${links.length} links.`;
}
