// Every pattern with what lists, filters and sorting need.
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column kind string  kind of pattern
// @column summary string  what it is
// @column licence string  licence
// @column maturity string  phase
// @column firstReleasedOn string  first release
// @column repositoryUrl string  source code or content
// @column aliases strings  other names
// @column suppliers integer  suppliers that work on it
// @example {}
MATCH (p:Pattern)
OPTIONAL MATCH (p)<-[:SUPPLIES]-(s:Supplier)
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.kind AS kind, p.summary AS summary, p.licence AS licence, p.maturity AS maturity,
       p.firstReleasedOn AS firstReleasedOn, p.repositoryUrl AS repositoryUrl, p.aliases AS aliases, count(DISTINCT s.ref) AS suppliers
ORDER BY name, ref
