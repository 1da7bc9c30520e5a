// Every project with its own properties, for the list.
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column summary string  what it was for
// @column kind string  project, or community: a programme
// @column phases strings  phases in time order
// @column status string  what is known of its state
// @column startedOn string  earliest award or announcement
// @column aliases strings  other spellings
// @example {}
MATCH (p:Project)
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.summary AS summary, p.kind AS kind, p.phases AS phases, p.status AS status,
       p.startedOn AS startedOn, p.aliases AS aliases
ORDER BY name, ref
