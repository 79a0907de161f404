package dev.gatehouse.web.api;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class TokensOnPostgreSqlTest extends TokensTest {}
