// Every relationship of type AWARDED with all that is stored of it.
// Derived from server/graph/model.ts by npm run derive; do not edit.
// @column id string  the relationship’s id
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  Addresses that show the claim
// @column amountGbp integer  Whole pounds; absent when unknown, never 0
// @column awardedOn string  Date of the award
// @column projectId string  Project it was for
// @example {}
MATCH (a:FundingRound)-[r:AWARDED]->(b:Council|Organisation|Supplier)
RETURN r.id AS id, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources, r.amountGbp AS amountGbp, r.awardedOn AS awardedOn, r.projectId AS projectId
