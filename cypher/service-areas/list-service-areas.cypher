// Every service area with how many patterns and projects are about it.
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column description string  what it covers
// @column aliases strings  other names
// @column patterns integer  patterns about it
// @column projects integer  projects about it, programmes included
// @example {}
MATCH (a:ServiceArea)
OPTIONAL MATCH (a)<-[:ADDRESSES]-(p:Pattern)
OPTIONAL MATCH (a)<-[:ADDRESSES]-(j:Project)
RETURN a.ref AS ref, a.id AS id, a.name AS name, a.description AS description, a.aliases AS aliases,
       count(DISTINCT p.ref) AS patterns, count(DISTINCT j.ref) AS projects
ORDER BY name, ref
