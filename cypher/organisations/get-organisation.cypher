// One organisation's own properties.
// @param ref string  the organisation's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column kind string  kind of body
// @column aliases strings  other spellings
// @column sources strings  addresses that show the above
// @example {"ref": "organisation:broads-authority"}
// @example {"ref": "organisation:no-such-organisation"}
MATCH (b:Organisation {ref: $ref})
RETURN b.ref AS ref, b.id AS id, b.name AS name, b.kind AS kind, b.aliases AS aliases, b.sources AS sources
