// Patterns and projects with what the gaps ask of them: age, state, whether there is an address to go to.
// @column ref string  the record's ref
// @column firstOn string  a pattern's first release, a project's start
// @column state string  a pattern's maturity, a project's status
// @column address string  code of a pattern, outputs of a project
// @column sources strings  addresses that show it
// @example {}
MATCH (n:Pattern)
RETURN n.ref AS ref, n.firstReleasedOn AS firstOn, n.maturity AS state, n.repositoryUrl AS address, n.sources AS sources
UNION ALL
MATCH (n:Project)
RETURN n.ref AS ref, n.startedOn AS firstOn, n.status AS state, n.outputsUrl AS address, n.sources AS sources
