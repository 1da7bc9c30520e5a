// Money awarded from each round, where the amount is known.
// @column roundId string  funding round
// @column programme string  its programme
// @column amountGbp integer  whole pounds
// @example {}
MATCH (f:FundingRound)-[a:AWARDED]->(:Council|Organisation|Supplier)
WHERE a.amountGbp IS NOT NULL
RETURN f.id AS roundId, f.programme AS programme, coalesce(sum(a.amountGbp), 0) AS amountGbp
ORDER BY roundId
