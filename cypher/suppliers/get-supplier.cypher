// One supplier's own properties.
// @param ref string  the supplier's ref
// @column ref string  name of the node over the whole graph
// @column id string  slug
// @column name string  name
// @column website string  home page
// @column companiesHouseNumber string  company number
// @column aliases strings  other spellings
// @column sources strings  addresses that show the above
// @example {"ref": "supplier:dxw"}
// @example {"ref": "supplier:no-such-supplier"}
MATCH (s:Supplier {ref: $ref})
RETURN s.ref AS ref, s.id AS id, s.name AS name, s.website AS website, s.companiesHouseNumber AS companiesHouseNumber,
       s.aliases AS aliases, s.sources AS sources
