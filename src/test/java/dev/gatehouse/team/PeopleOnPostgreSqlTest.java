package dev.gatehouse.team;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class PeopleOnPostgreSqlTest extends PeopleTest {}
