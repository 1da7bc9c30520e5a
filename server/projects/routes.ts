/** The addresses of projects. */
import { json, page, type Endpoint } from '../web/endpoint';
import { withEgo, type PageTools } from '../web/page-tools';
import { projectListPage } from './list-page';
import { projectPage } from './record-page';
import { getProjectRequest, listProjectsRequest, projectList, projectRecord } from './schema';
import type { ProjectService } from './service';

export const projectEndpoints = (projects: ProjectService, tools: PageTools): Endpoint[] => [
  json({
    path: '/projects', tag: 'Projects', summary: 'Projects, filtered and counted', request: listProjectsRequest, response: projectList,
    handle: (input, context) => projects.list(input, context),
  }),
  json({
    path: '/projects/:id', tag: 'Projects', summary: 'One project with everything said of it', request: getProjectRequest, response: projectRecord,
    handle: ({ id }, context) => projects.get(id, context),
  }),
  page({
    path: '/projects', template: 'web/views/list-page.njk', request: listProjectsRequest,
    handle: (input, context) => projectListPage(projects.list(input, context), projects.present(input)),
  }),
  page({
    path: '/projects/:id', template: 'projects/project-page.njk', request: getProjectRequest,
    handle: async ({ id }, context) => {
      const project = await projects.get(id, context);
      const footnotes = tools.footnotes(context);
      return withEgo(projectPage(project, footnotes), project.ref, footnotes, tools);
    },
  }),
];
