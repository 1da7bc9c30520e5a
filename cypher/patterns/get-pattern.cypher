// One pattern's own properties.
// @param ref string  the pattern's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column kind string  kind of pattern
// @column summary string  what it is
// @column licence string  licence
// @column repositoryUrl string  source code or content
// @column homepageUrl string  home page
// @column maturity string  phase
// @column firstReleasedOn string  first release
// @column sources strings  addresses that show the above
// @example {"ref": "pattern:planx"}
// @example {"ref": "pattern:open-digital-planning"}
// @example {"ref": "pattern:no-such-pattern"}
MATCH (p:Pattern {ref: $ref})
RETURN p.ref AS ref, p.id AS id, p.name AS name, p.kind AS kind, p.summary AS summary, p.licence AS licence,
       p.repositoryUrl AS repositoryUrl, p.homepageUrl AS homepageUrl, p.maturity AS maturity, p.firstReleasedOn AS firstReleasedOn,
       p.sources AS sources
