// Awards of every project: how many, how many with an amount, and their known sum.
// @column projectId string  the project's slug
// @column knownGbp integer  sum of the known amounts, whole pounds
// @column awards integer  awards on record
// @column awardsWithAmount integer  those whose amount is known
// @example {}
MATCH (:FundingRound)-[a:AWARDED]->(:Council|Organisation|Supplier)
WHERE a.projectId IS NOT NULL
RETURN a.projectId AS projectId, coalesce(sum(a.amountGbp), 0) AS knownGbp, count(a.id) AS awards, count(a.amountGbp) AS awardsWithAmount
ORDER BY projectId
