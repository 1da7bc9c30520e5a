// Every pattern with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column ref string  name of the node over the whole graph
// @column id string  The slug used in addresses; unique within the label and for ever
// @column aliases strings  Other spellings and names of the same thing
// @column formerIds strings  Ids this record once had; they answer 308
// @column sources strings  Addresses that show what the record says
// @column name string  Name
// @column kind string  Kind of pattern
// @column summary string  What it is, in our words
// @column licence string  Licence, SPDX where the source allows
// @column repositoryUrl string  Source code or content repository
// @column homepageUrl string  Home page
// @column maturity string  Phase as its source says, or a judgement from activity
// @column firstReleasedOn string  First release or first commit
// @example {}
MATCH (n:Pattern)
RETURN n.ref AS ref, n.id AS id, n.aliases AS aliases, n.formerIds AS formerIds, n.sources AS sources, n.name AS name, n.kind AS kind, n.summary AS summary, n.licence AS licence, n.repositoryUrl AS repositoryUrl, n.homepageUrl AS homepageUrl, n.maturity AS maturity, n.firstReleasedOn AS firstReleasedOn
