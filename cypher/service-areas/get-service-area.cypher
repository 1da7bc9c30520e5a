// One service area's own properties.
// @param ref string  the service area's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column description string  what it covers
// @column sources strings  addresses that show the above
// @example {"ref": "service-area:planning"}
// @example {"ref": "service-area:no-such-area"}
MATCH (a:ServiceArea {ref: $ref})
RETURN a.ref AS ref, a.id AS id, a.name AS name, a.description AS description, a.sources AS sources
