// One project's own properties.
// @param ref string  the project's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column summary string  what it was for
// @column kind string  project, or community: a programme
// @column phases strings  phases in time order
// @column status string  what is known of its state
// @column startedOn string  earliest award or announcement
// @column outputsUrl string  where its outputs are
// @column aliases strings  other spellings
// @column sources strings  addresses that show the above
// @example {"ref": "project:localgov-drupal"}
// @example {"ref": "project:open-digital-planning"}
// @example {"ref": "project:no-such-project"}
MATCH (p:Project {ref: $ref})
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.summary AS summary, p.kind AS kind, p.phases AS phases, p.status AS status,
       p.startedOn AS startedOn, p.outputsUrl AS outputsUrl, p.aliases AS aliases, p.sources AS sources
