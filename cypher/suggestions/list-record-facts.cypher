// What suggestions say of councils, patterns and suppliers beyond their names: conditions of a pattern, and what shows each record.
// @column ref string  name of the node over the whole graph
// @column licence string  a pattern's licence
// @column maturity string  a pattern's phase
// @column repositoryUrl string  address of a pattern's code or content
// @column sources strings  addresses that show what the record says
// @example {}
MATCH (n:Council|Pattern|Supplier)
RETURN n.ref AS ref, n.licence AS licence, n.maturity AS maturity, n.repositoryUrl AS repositoryUrl, n.sources AS sources
ORDER BY ref
