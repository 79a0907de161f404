package dev.gatehouse.watch;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class FailoverDrillOnPostgreSqlTest extends FailoverDrillTest {}
