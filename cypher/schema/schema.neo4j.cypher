// Uniqueness of refs, and with it the index that every look-up uses. Community edition is enough.
// Derived from server/graph/model.ts by npm run derive; do not edit.

CREATE CONSTRAINT graphversion_ref IF NOT EXISTS FOR (n:GraphVersion) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT graphswitch_ref IF NOT EXISTS FOR (n:GraphSwitch) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT council_ref IF NOT EXISTS FOR (n:Council) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT organisation_ref IF NOT EXISTS FOR (n:Organisation) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT supplier_ref IF NOT EXISTS FOR (n:Supplier) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT project_ref IF NOT EXISTS FOR (n:Project) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT fundinground_ref IF NOT EXISTS FOR (n:FundingRound) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT pattern_ref IF NOT EXISTS FOR (n:Pattern) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT servicearea_ref IF NOT EXISTS FOR (n:ServiceArea) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT outcome_ref IF NOT EXISTS FOR (n:Outcome) REQUIRE n.ref IS UNIQUE;
