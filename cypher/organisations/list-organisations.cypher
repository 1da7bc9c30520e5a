// Every organisation with all that it has to do with: a row per relationship, one with empty cells where nothing is known.
// @column ref string  name of the organisation over the whole graph
// @column id string  slug
// @column name string  name
// @column kind string  kind of body
// @column aliases strings  other spellings
// @column type string  relationship type
// @column otherRef string  project, pattern or funding round
// @example {}
MATCH (b:Organisation)
OPTIONAL MATCH (b)-[r:LEADS|PARTNERS_IN|MEMBER_OF|ORIGINATED|CONTRIBUTED_TO|REUSES|AWARDED]-(o:Project|Pattern|FundingRound)
RETURN b.ref AS ref, b.id AS id, b.name AS name, b.kind AS kind, b.aliases AS aliases, type(r) AS type, o.ref AS otherRef
ORDER BY ref, type, otherRef
